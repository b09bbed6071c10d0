using Forms.Importing;
using Forms.Surveys;

namespace Tests.Forms.XlsForm;

public sealed class XlsFormRefusalTests
{
    public static TheoryData<string, string, int, int> BadRows() => new()
    {
        { "text|ok|Again", SurveyFindings.NameTwice, 3, 2 },
        { "text|OK|Again", SurveyFindings.NameTwice, 3, 2 },
        { "text|9x|X", SurveyFindings.NameInvalid, 3, 2 },
        { "text||X", SurveyFindings.NameInvalid, 3, 2 },
        { "wish|x|X", SurveyFindings.TypeUnknown, 3, 1 },
        { "|x|X", SurveyFindings.TypeUnknown, 3, 1 },
        { "select_one nowhere|x|X", SurveyFindings.ListMissing, 3, 2 },
        { "begin group|g|G", SurveyFindings.GroupsUnpaired, 3, 2 },
        { "end group", SurveyFindings.GroupsUnpaired, 3, 1 },
        { "text|x|X|||||too many", SurveyFindings.CellWithoutHeader, 3, 8 },
        { "choice|l||X", SurveyFindings.ChoiceEmpty, 3, 2 },
        { "choice||a|X", SurveyFindings.ChoiceEmpty, 3, 1 },
        { "choice|l|1|Again", SurveyFindings.ChoiceTwice, 3, 2 },
    };

    [Theory]
    [MemberData(nameof(BadRows))]
    public async Task Read_OfBadRow_IsRefusedWithRowAndColumn(string row, string code, int line, int column)
    {
        var refusal = await WorkbookText.RefuseAsync("text|ok|Ok", "choice|l|1|One", row);

        Assert.Equal((FileRefusals.Invalid, line, column), (refusal.Code, refusal.Line, refusal.Column));
        Assert.Contains(refusal.Report!.Findings, finding => string.Equals(finding.Code, code, StringComparison.Ordinal) && finding.Line == line && finding.Column == column);
        Assert.Contains($", row {line}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OfTwoBadRows_TellsOfBoth() =>
        Assert.Equal([2, 3], (await WorkbookText.RefuseAsync("text|1|X", "wish|x|X")).Report!.Findings.Select(finding => finding.Line));

    [Fact]
    public async Task Read_OfOtherSheets_IsRefused()
    {
        Assert.Equal(FileRefusals.SheetMissing, (await WorkbookText.RefuseAsync(WorkbookText.Pack(("Table 1", WorkbookText.Sheet([["a"]]))))).Code);
        Assert.Equal(FileRefusals.NoHeader, (await WorkbookText.RefuseAsync(WorkbookText.Pack(("survey", WorkbookText.Sheet([["type", "label"]]))))).Code);
        Assert.Equal(FileRefusals.HeaderTwice, (await WorkbookText.RefuseAsync(WorkbookText.Pack(("survey", WorkbookText.Sheet([["type", "name", "hint", "Hint"]]))))).Code);
        Assert.Equal(FileRefusals.NoForms, (await WorkbookText.RefuseAsync()).Code);
    }

    [Fact]
    public async Task Read_WithoutIdAndTitle_IsRefusedAndSaysWhatToAdd() =>
        Assert.Contains("form_id", (await WorkbookText.RefuseAsync(WorkbookText.Pack(("survey", WorkbookText.Sheet([["type", "name"], ["text", "a"]]))))).Message, StringComparison.Ordinal);
}
