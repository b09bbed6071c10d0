using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Tests.Cdms.Exchange.Workbooks;

/// <summary>A workbook as another library reads it: its sheets in order, each cell a text.</summary>
internal static class ReadBook
{
    /// <summary>The sheets; each row as long as its last cell that is filled.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<IReadOnlyList<string>> Rows)> Of(MemoryStream file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file.ToArray()), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        var book = document.WorkbookPart!;
        return [.. book.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => (sheet.Name!.Value!, Rows((WorksheetPart)book.GetPartById(sheet.Id!.Value!))))];
    }

    private static IReadOnlyList<IReadOnlyList<string>> Rows(WorksheetPart part) => [.. part.Worksheet!.Descendants<Row>().Select(row =>
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
            Assert.Null(cell.CellFormula);
            var column = cell.CellReference!.Value!.TrimEnd("0123456789".ToCharArray()).Aggregate(0, (number, letter) => (number * 26) + letter - 'A' + 1);
            while (cells.Count < column - 1)
                cells.Add("");
            cells.Add(XmlConvert.DecodeName(cell.InlineString!.Text!.Text)!);
        }
        return (IReadOnlyList<string>)cells;
    })];
}
