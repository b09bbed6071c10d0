using Forms.Expressions;

namespace Tests.Forms.Expressions;

public sealed class ExpressionTranslationTests
{
    [Theory]
    [InlineData("[SEX] = 'F'", "SEX = 'F'")]
    [InlineData("[AGE]>='18' AND [PREG] = \"1\"", "AGE >= 18 and PREG = true")]
    [InlineData("[SEX] <> 'F'", "SEX is missing or SEX <> 'F'")]
    [InlineData("[SEX] = ''", "SEX is missing")]
    [InlineData("[SEX] <> \"\"", "SEX is known")]
    [InlineData("[SMOKE(-1)] = '1'", "SMOKE____1 = true")]
    [InlineData("[NOTE] > 5", "number(NOTE) > 5")]
    [InlineData("[NOTE] = 5", "NOTE = '5'")]
    [InlineData("[baseline_arm_1][HB] > 12", "V1/LAB.HEM.HB > 12")]
    [InlineData("[HB] > 12", "LAB.HEM.HB > 12")]
    [InlineData("round(([WEIGHT]*10000)/(([HEIGHT])^(2)),1)", "round(WEIGHT * 10000 / HEIGHT ^ 2, 1)")]
    [InlineData("rounddown(datediff(\"today\", [BIRTH], \"y\", \"ymd\"), 1 )", "floor(abs(days(today(), BIRTH)) / 365.2425 * 10) / 10")]
    [InlineData("datediff([BIRTH], '2024-01-01', 'd', true)", "days(BIRTH, @2024-01-01)")]
    [InlineData("sum([WEIGHT], [HEIGHT])", "sum(coalesce(WEIGHT, 0), coalesce(HEIGHT, 0))")]
    [InlineData("if([SEX] = 'F', 1, 2)", "if(SEX is known and SEX = 'F', 1, 2)")]
    [InlineData("contains([NOTE], 'A')", "contains(lower(NOTE), lower('A'))")]
    public void Of_RedCap_GivesOurs(string source, string ours) => Assert.Equal(ours, Translate(source, ForeignLanguage.RedCap));

    [Theory]
    [InlineData("!(SEX == \"F\")", "not (SEX is known and SEX = 'F')")]
    [InlineData("!(PREG == \"1\") && AGE > 3", "not (PREG is known and PREG = true) and AGE > 3")]
    [InlineData("WEIGHT / HEIGHT ^ 2", "WEIGHT / HEIGHT ^ 2")]
    [InlineData("(MAIN-I.DOT + MAIN-AGE) * 4", "([I.DOT] + AGE) * 4")]
    [InlineData("SEX != \"F\"", "SEX is missing or SEX <> 'F'")]
    public void Of_OpenEdc_GivesOurs(string source, string ours) => Assert.Equal(ours, Translate(source, ForeignLanguage.OpenEdc));

    [Theory]
    [InlineData("../ItemData[@ItemOID='SEX'][@Value='F']", "SEX = 'F'")]
    [InlineData("../ItemData[@ItemOID='AGE'][@Value > 9 ][@Value<90]", "AGE > 9 and AGE < 90")]
    [InlineData("../FormData[@FormOID='LAB']/ItemGroupData[@ItemGroupOID='HEM']/ItemData[@ItemOID='HB'][@Value='9.5']", "LAB.HEM.HB = 9.5")]
    [InlineData("not(../ItemData[@ItemOID='PREG'])", "not PREG is known")]
    [InlineData("../ItemData[@ItemOID='AGE']/@Value * 2 > 5", "AGE * 2 > 5")]
    [InlineData(" /form/AGE !='' and /form/SEX != 'F'", "AGE is known and (SEX is missing or SEX <> 'F')")]
    [InlineData(".>=1 and .<=6", "AGE >= 1 and AGE <= 6")]
    [InlineData("../AGE div 2 - 1", "AGE / 2 - 1")]
    [InlineData("string-length(../NOTE) > 3 or selected(../SEX, 'F')", "length(NOTE) > 3 or SEX = 'F'")]
    public void Of_XPath_GivesOurs(string source, string ours) => Assert.Equal(ours, Translate(source, ForeignLanguage.XPath));

    [Theory]
    [InlineData(ForeignLanguage.RedCap, "[AGEE] = '1'", 1, 6, "Did you mean 'AGE'?")]
    [InlineData(ForeignLanguage.RedCap, "[AGE] = 'x'", 1, 11, "not a value of 'AGE'")]
    [InlineData(ForeignLanguage.RedCap, "[AGE][last-instance] = 1", 1, 20, "max(each GROUP")]
    [InlineData(ForeignLanguage.RedCap, "[nowhere][HB] = 1", 1, 13, "no visit for the event")]
    [InlineData(ForeignLanguage.RedCap, "1 + min([AGE], 2)", 5, 13, "leaves empty values out")]
    [InlineData(ForeignLanguage.RedCap, "sqrt([AGE]) = 2", 1, 11, "no equal here")]
    [InlineData(ForeignLanguage.RedCap, "datediff([VISIT], [START], 'd')", 1, 31, "counted by the calendar")]
    [InlineData(ForeignLanguage.RedCap, "[AGE] = ", 9, 0, "cannot be translated")]
    [InlineData(ForeignLanguage.OpenEdc, "AGE ? 1", 5, 1, "no meaning")]
    [InlineData(ForeignLanguage.XPath, "concat('uuid:', uuid())", 17, 6, "another value each time")]
    [InlineData(ForeignLanguage.XPath, "../ItemGroupData[@ItemGroupRepeatKey='1']/ItemData[@ItemOID='AGE']", 1, 66, "told apart by aggregates")]
    [InlineData(ForeignLanguage.XPath, "AGE and SEX = 'F'", 1, 3, "not a condition")]
    public void Of_WhatHasNoEqual_SaysWhereAndWhy(ForeignLanguage language, string source, int column, int length, string says)
    {
        var translation = ExpressionTranslation.Of(source, Site(language));

        Assert.Null(translation.Expression);
        Assert.Contains(says, translation.Problems[0].Text, StringComparison.Ordinal);
        Assert.Equal((column, length), (translation.Problems[0].Span.Column, translation.Problems[0].Span.Length));
    }

    [Theory]
    [InlineData("[SEX] = 'F'", "F", false)]
    [InlineData("[SEX] = 'F'", "M", true)]
    [InlineData("[SEX] = 'F'", null, true)]
    [InlineData("[SEX] <> 'F'", null, false)]
    public void Of_BranchingLogic_HidesWhatRedCapHides(string source, string? sex, bool hidden)
    {
        var translation = ExpressionTranslation.Of(source, Site(ForeignLanguage.RedCap) with { SaysWhenShown = true });
        var data = new FormData(VisitForm.Create());
        data.Put(new("MAIN", "SEX"), sex);

        Assert.Equal(Value.Of(hidden), Evaluator.Evaluate(translation.Expression!, data));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("!")]
    [InlineData("-")]
    [InlineData("[AGE]+")]
    [InlineData("/a/../")]
    [InlineData("a[b")]
    [InlineData("/f/AGE *")]
    [InlineData("AGE + ")]
    public void Of_HostileText_IsRefusedWithoutOverflow(string part)
    {
        var source = string.Concat(Enumerable.Repeat(part, 9_990 / part.Length)) + "1";

        Assert.All(Enum.GetValues<ForeignLanguage>(), language => Assert.Null(ExpressionTranslation.Of(source, Site(language)).Expression));
    }

    private static string Translate(string source, ForeignLanguage language)
    {
        var translation = ExpressionTranslation.Of(source, Site(language));
        Assert.Empty(translation.Problems);
        var ours = translation.Expression!.ToString();
        Assert.Equal(translation.Expression, ParsedExpression.Parse(ours).Expression);
        return ours;
    }

    private static TranslationSite Site(ForeignLanguage language)
    {
        var study = VisitForm.Study();
        var checkbox = new global::Forms.ItemDef { Oid = "SMOKE____1", Name = "Smoke", DataType = "boolean" };
        var form = VisitForm.Create();
        form = form with { ItemDefs = [.. form.ItemDefs, checkbox], ItemGroupDefs = [.. form.ItemGroupDefs, new() { Oid = "BOX", Name = "Box", ItemRefs = [new() { ItemOid = checkbox.Oid }] }] };
        var visit = study.StudyEvents[0] with { Vendor = new() { Attributes = [new("https://projectredcap.org", "UniqueEventName", "baseline_arm_1")] } };
        return new(language, form) { Item = "AGE", Study = study with { StudyEvents = [visit] } };
    }
}
