using Forms;
using Forms.Expressions;

namespace Tests.Forms.Expressions;

public sealed class ExpressionChecksTests
{
    [Theory]
    [InlineData("AGE > 5 and AGE < 3", ExpressionCodes.NeverHolds)]
    [InlineData("AGE > 5 and SEX = 'F' and AGE < 6", ExpressionCodes.NeverHolds)]
    [InlineData("SEX = 'F' and SEX = 'M'", ExpressionCodes.NeverHolds)]
    [InlineData("SEX not in ('M', 'F') or AGE < 1 and AGE > 1", ExpressionCodes.NeverHolds)]
    [InlineData("AGE is missing and AGE > 1", ExpressionCodes.NeverHolds)]
    [InlineData("VISIT > @2024-05-01 and VISIT < @2024-05-01", ExpressionCodes.NeverHolds)]
    [InlineData("AGE <> 1 or AGE <> 2", ExpressionCodes.AlwaysHolds)]
    [InlineData("PREG or not PREG or AGE = 1", ExpressionCodes.AlwaysHolds)]
    [InlineData("SEX in ('M', 'F')", ExpressionCodes.AlwaysHolds)]
    [InlineData("VISIT is known", ExpressionCodes.AlwaysHolds)]
    public void Find_OfAConditionThatIsDecidedAlready_WarnsOfIt(string expression, string code)
    {
        var finding = Assert.Single(ExpressionChecks.Find(VisitForm.WithCondition("NOTE", expression)));

        Assert.Equal((ExpressionSeverity.Warning, code, "ConditionDef[C.NOTE]/FormalExpression[1]"), (finding.Severity, finding.Code, finding.Path));
    }

    [Theory]
    [InlineData("AGE > 5 and AGE < 7")]
    [InlineData("WEIGHT > 5 and WEIGHT < 6")]
    [InlineData("AGE > 5 and [I.DOT] < 3")]
    [InlineData("AGE > 5 or AGE is missing")]
    [InlineData("VISIT > @2024-05-01 and VISIT < @2024-05-03")]
    [InlineData("VISIT is missing")]
    [InlineData("SMOKE = 'a' or SMOKE = 'b'")]
    [InlineData("SMOKE <> 'a' and SMOKE <> 'b'")]
    [InlineData("AGE * AGE < 0")]
    public void Find_OfAConditionThatMayGoEitherWay_SaysNothing(string expression) =>
        Assert.Empty(ExpressionChecks.Find(VisitForm.WithCondition("NOTE", expression)));

    [Fact]
    public void Find_OfACircle_NamesItsPath()
    {
        var form = VisitForm.WithMethod(VisitForm.WithCondition("AGE", "BMI > 10"), "WEIGHT", "AGE + 1.0");
        form = VisitForm.WithMethod(form, "BMI", "WEIGHT * 2");

        var finding = Assert.Single(ExpressionChecks.Find(form));

        Assert.Equal((ExpressionSeverity.Error, ExpressionCodes.Cycle), (finding.Severity, finding.Code));
        Assert.Contains("AGE (condition) → BMI (computed) → WEIGHT (computed) → AGE (condition)", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_OfAnItemOfItself_SaysSo() =>
        Assert.Contains("'BMI' depends on itself", Assert.Single(ExpressionChecks.Find(VisitForm.WithMethod(VisitForm.Create(), "BMI", "BMI + 1"))).Text, StringComparison.Ordinal);

    [Fact]
    public void Find_OfAComputationOfAnotherType_SaysWhichTypeTheItemTakes() =>
        Assert.Contains("The item 'BMI' takes: a number", Assert.Single(ExpressionChecks.Find(VisitForm.WithMethod(VisitForm.Create(), "BMI", "'heavy'"))).Text, StringComparison.Ordinal);

    [Fact]
    public void Find_OfSeveralExpressions_RunsTheFirstOfOursAndKeepsTheRest()
    {
        var form = VisitForm.WithCondition("NOTE", "AGE > 1");
        EquatableList<FormalExpression> expressions = [new() { Context = "XPath", Text = "((" }, VisitForm.Ours("AGE > 1"), VisitForm.Ours("BROKEN ("), new() { Text = "?" }];
        form = form with { ConditionDefs = [form.ConditionDefs[0] with { FormalExpressions = expressions }] };

        var findings = ExpressionChecks.Find(form);

        Assert.Equal(
            [(ExpressionCodes.Foreign, 1), (ExpressionCodes.Duplicate, 3), (ExpressionCodes.Foreign, 4)],
            findings.Select(finding => (finding.Code, finding.Path[^2] - '0')));
        Assert.DoesNotContain(findings, finding => finding.Severity == ExpressionSeverity.Error);
    }

    [Theory]
    [InlineData("F.MAIN.AGE > 17", 0)]
    [InlineData("AGE > 17", 1)]
    [InlineData("F.MAIN.SEX = 'X'", 1)]
    public void Find_OfAConditionOnAForm_ChecksItOutsideAllForms(string expression, int findings)
    {
        var study = VisitForm.Study() with { ConditionDefs = [new() { Oid = "C", Name = "C", FormalExpressions = [VisitForm.Ours(expression)] }] };

        Assert.Equal(findings, ExpressionChecks.Find(study).Count);
    }

    [Fact]
    public void Find_OfARangeCheck_ChecksItToo()
    {
        var form = VisitForm.Create();
        form = form with { ItemDefs = [.. form.ItemDefs.Select(item => item.Oid is not "AGE" ? item : item with { RangeChecks = [new() { SoftHard = "Soft", FormalExpressions = [VisitForm.Ours("AGE +")] }] })] };

        var finding = Assert.Single(ExpressionChecks.Find(form));

        Assert.Equal(("ItemDef[AGE]/RangeCheck[1]/FormalExpression[1]", 6), (finding.Path, finding.Span?.Column));
    }
}
