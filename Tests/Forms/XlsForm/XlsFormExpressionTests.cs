using Forms.Expressions;
using Forms.Surveys;

namespace Tests.Forms.XlsForm;

public sealed class XlsFormExpressionTests
{
    [Fact]
    public async Task Read_OfRelevant_SaysInOurLanguageWhenNotCollected()
    {
        var form = await WorkbookText.ReadFormAsync("select_one l|sex|Sex", "integer|births|Births|selected(${ sex }, '0')", "choice|l|0|F", "choice|l|1|M");

        var condition = Assert.Single(form.ConditionDefs);
        Assert.Equal(condition.Oid, form.ItemGroupDefs[0].ItemRefs[1].CollectionExceptionConditionOid);
        Assert.Equal((ExpressionLanguage.Context, "not ([f.sex] is known and [f.sex] = '0')"), (Assert.Single(condition.FormalExpressions).Context, condition.FormalExpressions[0].Text));
        Assert.Equal("selected(/data/sex, '0')", Assert.Single(condition.Vendor.Attributes).Value);
    }

    [Fact]
    public async Task Read_OfOneChoiceOfSeveral_AsksForItsItem()
    {
        var form = await WorkbookText.ReadFormAsync("select_multiple l|a|A", "text|b|B|selected(${a}, 'x')", "choice|l|x|X", "choice|l|y|Y");

        Assert.Equal("not ([f.a___x] is known and [f.a___x] = true)", Assert.Single(form.ConditionDefs[0].FormalExpressions).Text);
    }

    [Fact]
    public async Task Read_OfConstraint_GivesAHardCheckInBothLanguages()
    {
        var form = await WorkbookText.ReadFormAsync("integer|max|Max", "integer|x|X|| . >= 1 and . <= ${max}");

        var check = Assert.Single(form.ItemDefs[1].RangeChecks);
        Assert.Equal("Hard", check.SoftHard);
        Assert.Equal(["StudyForms.1: [f.x] >= 1 and [f.x] <= [f.max]", "XPath: . >= 1 and . <= /data/max"], check.FormalExpressions.Select(expression => $"{expression.Context}: {expression.Text}"));
    }

    [Fact]
    public async Task Read_OfWhatHasNoEqual_KeepsTheTextAndTellsWhere()
    {
        var import = await WorkbookText.ReadAsync("text|a|A", "text|b|B|regex(${a}, '[a-z]')");

        Assert.Empty(Assert.Single(import.Study.Forms[0].ConditionDefs).FormalExpressions);
        var told = import.Report.Findings.Single(finding => finding.Code is SurveyFindings.NotTranslated);
        Assert.Equal((3, "f.b"), (told.Line, told.Oid));
        Assert.StartsWith("Sheet 'survey', row 3", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OfATranslationThatCannotWorkThere_KeepsTheXPathAlone()
    {
        var import = await WorkbookText.ReadAsync("begin repeat|r|R", "integer|a|A", "end repeat", "calculate|b||||${a} + 1");

        var form = Assert.Single(import.Study.Forms);
        Assert.Equal("XPath", Assert.Single(form.MethodDefs[0].FormalExpressions).Context);
        Assert.Single(import.Report.Findings, finding => finding.Code is SurveyFindings.NotTranslated);
        Assert.DoesNotContain(ExpressionChecks.Find(form), finding => finding.Severity == ExpressionSeverity.Error);
    }

    [Fact]
    public async Task Read_OfConditionsInACircle_TakesThemAndTells()
    {
        var import = await WorkbookText.ReadAsync("integer|a|A|${b} > 1", "integer|b|B|${a} > 1");

        var told = import.Report.Findings.Single(finding => finding.Code is SurveyFindings.Circle);
        Assert.Contains("f.a", told.Text, StringComparison.Ordinal);
        Assert.Equal(2, import.Study.Forms[0].ConditionDefs.Count(condition => condition.FormalExpressions.Count == 1));
    }

    [Fact]
    public async Task Offer_OfTheKeptXPath_FindsTheItems()
    {
        var form = await WorkbookText.ReadFormAsync("begin group|g|G", "integer|a|A", "end group", "integer|b|B||| ${a} + 1");

        Assert.Equal("[f.a] + 1", Assert.Single(TranslationOffer.Find(form)).Translation.Expression?.ToString());
    }
}
