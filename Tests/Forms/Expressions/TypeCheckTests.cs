using Forms.Expressions;

namespace Tests.Forms.Expressions;

public sealed class TypeCheckTests
{
    [Theory]
    [InlineData("AGE = '42'", ExpressionCodes.Type, "Take the quotes off: 42")]
    [InlineData("SEX = 1", ExpressionCodes.Type, "Put it in quotes: '1'")]
    [InlineData("PREG = '1'", ExpressionCodes.Type, "Write true")]
    [InlineData("PREG = 0", ExpressionCodes.Type, "Write false")]
    [InlineData("VISIT > '2024-01-01'", ExpressionCodes.Type, "Write @2024-01-01")]
    [InlineData("days(VISIT, '2024-01-01') > 1", ExpressionCodes.Type, "Write @2024-01-01")]
    [InlineData("START - VISIT > 3", ExpressionCodes.Type, "days(VISIT, START)")]
    [InlineData("AGE + NOTE > 3", ExpressionCodes.Type, "Write number(NOTE)")]
    [InlineData("AGE and PREG", ExpressionCodes.Type, "Compare it with a value")]
    [InlineData("if(PREG, 1, 'x') = 1", ExpressionCodes.Type, "Give both one type")]
    [InlineData("PREG < true", ExpressionCodes.Type, "have no order")]
    [InlineData("AGE", ExpressionCodes.Type, "A condition (true or false) is expected here")]
    [InlineData("SEX = 'X'", ExpressionCodes.CodeUnknown, "Use one of: M, F")]
    [InlineData("'m' in (SEX, NOTE)", ExpressionCodes.CodeUnknown, "code list 'CL.SEX'")]
    [InlineData("any(each AE: SEV in (1, 4))", ExpressionCodes.CodeUnknown, "4 is not in the code list")]
    [InlineData("AGEE > 1", ExpressionCodes.Reference, "Did you mean 'AGE'?")]
    [InlineData("I.DOT > 1", ExpressionCodes.Reference, "Did you mean [I.DOT]?")]
    [InlineData("SHARED = 'x'", ExpressionCodes.Reference, "more than one group: MAIN, MORE")]
    [InlineData("AE.AGE > 1", ExpressionCodes.Reference, "It stands in: MAIN")]
    [InlineData("SEV = 1", ExpressionCodes.Reference, "any(each AE: …)")]
    [InlineData("sum(each AEE: SEV) > 1", ExpressionCodes.Reference, "Did you mean 'AE'?")]
    [InlineData("V2/LAB.HEM.HB > 1", ExpressionCodes.Reference, "Did you mean 'V1'?")]
    [InlineData("V1/LAC.HEM.HB > 1", ExpressionCodes.Reference, "Did you mean 'LAB'?")]
    [InlineData("NOTE < 'b'", ExpressionCodes.TextOrder, "number(")]
    public void Check_OfWhatDoesNotFit_SaysWhatToDo(string text, string code, string says)
    {
        var finding = Assert.Single(ExpressionChecks.FindIn(text, ExpressionType.Boolean, VisitForm.Create(), null, VisitForm.Study()));

        Assert.Equal(code, finding.Code);
        Assert.Contains(says, finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AGE >= 18 and SEX = 'F' and not PREG")]
    [InlineData("START > VISIT and date(START) = VISIT")]
    [InlineData("years(BIRTH, START) >= 18")]
    [InlineData("any(each AE: SEV = 3 and ONSET > VISIT)")]
    [InlineData("MAIN.SHARED = 'x' or F.MORE.SHARED = 'y'")]
    [InlineData("V1/LAB.HEM.HB > 12.5")]
    [InlineData("coalesce(WEIGHT, unknown, 0) > 1")]
    public void Check_OfWhatFits_FindsNothing(string text) =>
        Assert.Empty(ExpressionChecks.FindIn(text, ExpressionType.Boolean, VisitForm.Create(), null, VisitForm.Study()));

    [Fact]
    public void Check_OfAnotherFormWithoutItsStudy_SaysThatItIsNotChecked()
    {
        var finding = Assert.Single(ExpressionChecks.FindIn("LAB.HEM.HB > 1", ExpressionType.Boolean, VisitForm.Create()));

        Assert.Equal((ExpressionSeverity.Info, ExpressionCodes.NotAtHand), (finding.Severity, finding.Code));
    }

    [Fact]
    public void Check_InsideARepeat_KnowsItsItems() =>
        Assert.Empty(ExpressionChecks.FindIn("SEV = 1 and AGE > 3", ExpressionType.Boolean, VisitForm.Create(), "AE"));
}
