using System.Globalization;
using System.Xml;

namespace Forms.XlsForm.Workbook;

/// <summary>Reads the rows of a sheet that hold something.</summary>
internal sealed class SheetReader(string sheet, IReadOnlyList<string> sharedTexts, XlsFormReaderOptions options)
{
    private readonly CellValue _values = new(sheet, sharedTexts, options.MaxCellLength);
    private long _length;

    public List<SheetRow> Read(XmlReader xml)
    {
        var rows = new List<SheetRow>();
        var number = 0;
        while (xml.Read())
        {
            if (!xml.Is("row"))
                continue;
            number = int.TryParse(xml.Find("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said > number ? said : number + 1;
            if (ReadRow(xml, number) is not { Cells.Count: > 0 } row)
                continue;
            if (rows.Count == options.MaxRows)
                throw WorkbookRefusals.TooManyRows(sheet, options.MaxRows);
            rows.Add(row);
        }
        return rows;
    }

    private SheetRow ReadRow(XmlReader xml, int number)
    {
        var cells = new Dictionary<int, SheetCell>();
        var column = 0;
        foreach (var part in xml.Inside())
        {
            if (part.LocalName is not "c")
                continue;
            column = ColumnOf(part.Find("r")) is { } said && said > column ? said : column + 1;
            if (_values.Read(part, number, column) is not { } cell)
                continue;
            if (column > options.MaxColumns)
                throw WorkbookRefusals.TooManyColumns(sheet, number, options.MaxColumns);
            _length += cell.Text.Length;
            if (_length > options.MaxTextLength)
                throw WorkbookRefusals.TextTooLong(sheet, number, options.MaxTextLength);
            cells[column] = cell;
        }
        return new(number, cells);
    }

    /// <summary>28 for <c>AB12</c>; null for what is no reference.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(letter))
                break;
            column = Math.Min((column * 26) + letter - 'A' + 1, 1_000_000);
        }
        return column == 0 ? null : column;
    }
}
