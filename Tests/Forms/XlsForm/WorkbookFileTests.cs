using Forms.Importing;
using Forms.Surveys;

namespace Tests.Forms.XlsForm;

/// <summary>The container: cells as they show, and files that are made to hurt.</summary>
public sealed class WorkbookFileTests
{
    private const string Names = "<c t=\"inlineStr\"><is><t>type</t></is></c><c t=\"inlineStr\"><is><t>name</t></is></c><c t=\"inlineStr\"><is><t>label</t></is></c>";
    private const string Text = "<c t=\"inlineStr\"><is><t>text</t></is></c><c t=\"inlineStr\"><is><t>a</t></is></c>";

    [Theory]
    [InlineData("<c t=\"s\"><v>0</v></c>", "whole")]
    [InlineData("<c t=\"s\"><v>1</v></c>", "in runs ")]
    [InlineData("<c><v>1.0</v></c>", "1")]
    [InlineData("<c t=\"n\"><v>1E-2</v></c>", "0.01")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c t=\"str\"><v>a&#10;b</v></c>", "a\nb")]
    [InlineData("<c t=\"inlineStr\"><is><r><t>a</t></r><r><t>_x000D_b</t></r></is></c>", "a\rb")]
    public async Task Read_OfCell_GivesWhatItShows(string cell, string text) =>
        Assert.Equal(text, (await ReadLabelAsync(cell)).Text);

    [Theory]
    [InlineData("<c t=\"str\"><f>HYPERLINK(\"http://x\",\"Ha\"&amp;\"llo\")</f><v>Hallo</v></c>", "Hallo")]
    [InlineData("<c><f>1+1</f><v>2</v></c>", "2")]
    public async Task Read_OfFormula_KeepsWhatItShowedAndTells(string cell, string text)
    {
        var label = await ReadLabelAsync(cell);

        Assert.Equal(text, label.Text);
        Assert.Equal((2, 3), (label.Formula?.Line, label.Formula?.Column));
    }

    [Fact]
    public async Task Read_OfErrorInCell_IsRefusedWithItsPlace()
    {
        var refusal = await WorkbookText.RefuseAsync(Workbook("<c t=\"e\"><f>A1/0</f><v>#DIV/0!</v></c>"));

        Assert.Equal((2, 3, SurveyFindings.CellError), (refusal.Line, refusal.Column, refusal.Report!.Findings[0].Code));
    }

    [Fact]
    public async Task Read_OfCellOfTenMegabytes_IsRefusedWithItsPlace()
    {
        var refusal = await WorkbookText.RefuseAsync(Workbook($"<c t=\"inlineStr\"><is><t>{Random(10_000_000)}</t></is></c>"));

        Assert.Equal((FileRefusals.CellTooLarge, 2, 3), (refusal.Code, refusal.Line, refusal.Column));
    }

    [Fact]
    public async Task Read_OfTwoHundredColumns_IsRefused()
    {
        var refusal = await WorkbookText.RefuseAsync(WorkbookText.Pack(("survey", WorkbookText.Sheet([[.. Enumerable.Range(1, 200).Select(column => $"c{column}")]]))));

        Assert.Equal((FileRefusals.TooManyColumns, 1, 101), (refusal.Code, refusal.Line, refusal.Column));
    }

    [Fact]
    public async Task Read_OfCellsOfBlanksFarAway_PassesThemOver() =>
        Assert.Single((await WorkbookText.ReadAsync(Workbook("<c t=\"inlineStr\"><is><t>A</t></is></c><c r=\"ZZ2\" s=\"1\"/>"))).Study.Forms[0].ItemDefs);

    [Fact]
    public async Task Read_OfZipBomb_IsRefusedBeforeItUnpacks()
    {
        var bomb = Workbook($"<c t=\"inlineStr\"><is><t>A</t></is></c>{new string(' ', 50_000_000)}");
        Assert.InRange(bomb.Length, 1, 100_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var refusal = await WorkbookText.RefuseAsync(bomb);

        Assert.Equal(FileRefusals.TooLarge, refusal.Code);
        Assert.Contains("times its size", refusal.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Fact]
    public async Task Read_BeyondOtherLimits_IsRefused()
    {
        var file = Workbook("<c t=\"inlineStr\"><is><t>A long label</t></is></c>");

        Assert.Equal(FileRefusals.TooLarge, (await WorkbookText.RefuseAsync(file, new() { MaxBytes = 300 })).Code);
        Assert.Equal(FileRefusals.TooLarge, (await WorkbookText.RefuseAsync(file, new() { MaxParts = 4 })).Code);
        Assert.Equal(FileRefusals.TooLarge, (await WorkbookText.RefuseAsync(file, new() { MaxUnpackedBytes = 500 })).Code);
        Assert.Equal(FileRefusals.TooLarge, (await WorkbookText.RefuseAsync(file, new() { MaxTextLength = 20 })).Code);
        Assert.Equal(FileRefusals.TooManyRows, (await WorkbookText.RefuseAsync(file, new() { MaxRows = 1 })).Code);
    }

    [Fact]
    public async Task Read_OfOldWorkbookOrOneWithAPassword_SaysWhatToDo() =>
        Assert.Contains("password", (await WorkbookText.RefuseAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Read_OfWhatIsNoWorkbook_IsRefused()
    {
        Assert.Equal(FileRefusals.WorkbookBroken, (await WorkbookText.RefuseAsync("PK\u0003\u0004 and no more"u8.ToArray())).Code);
        Assert.Equal(FileRefusals.WorkbookBroken, (await WorkbookText.RefuseAsync(WorkbookText.PackParts([("word/document.xml", "<d/>")]))).Code);
        Assert.Equal(FileRefusals.WorkbookBroken, (await WorkbookText.RefuseAsync(WorkbookText.Pack(("survey", "<worksheet><row>")))).Code);
        Assert.Equal(FileRefusals.WorkbookBroken, (await WorkbookText.RefuseAsync(WorkbookText.Pack(("survey", "<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet>&b;</worksheet>")))).Code);
        Assert.Equal(FileRefusals.WorkbookBroken, (await WorkbookText.RefuseAsync(Workbook("<c t=\"s\"><v>99</v></c>"))).Code);
    }

    private static byte[] Workbook(string label) =>
        WorkbookText.Pack(("survey", WorkbookText.SheetOf([Names, Text + label])), ("settings", WorkbookText.Sheet([["form_id"], ["f"]])));

    private static async Task<(string? Text, global::Forms.Odm.ImportFinding? Formula)> ReadLabelAsync(string cell)
    {
        var import = await WorkbookText.ReadAsync(Workbook(cell));
        return (import.Study.Forms[0].ItemDefs[0].Question?.Texts[0].Text, import.Report.Findings.SingleOrDefault(finding => finding.Code is SurveyFindings.FormulaCell));
    }

    // Letters that do not shrink, so that the cell and not the ratio is at fault.
    private static string Random(int length) => Convert.ToBase64String(Enumerable.Range(0, length / 4 * 3).Select(number => (byte)((number * 2654435761L) >> 13)).ToArray());
}
