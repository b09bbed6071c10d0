using System.Globalization;
using System.Xml;

namespace Forms.XlsForm.Workbook;

/// <summary>Reads the value of a cell as it shows (ISO/IEC 29500-1, 18.3.1.4).</summary>
internal sealed class CellValue(string sheet, IReadOnlyList<string> sharedTexts, int maxLength)
{
    /// <summary>The cell on which the reader stands; null where it holds nothing.</summary>
    public SheetCell? Read(XmlReader xml, int row, int column)
    {
        var (type, text, isFormula) = (xml.Find("t"), "", false);
        foreach (var part in xml.Inside())
        {
            isFormula |= part.LocalName is "f";
            if (part.LocalName is "v" or "is")
                text = (part.LocalName is "v" ? part.ReadText(maxLength) : RichText.Read(part, maxLength)) ?? throw WorkbookRefusals.CellTooLarge(sheet, row, column, maxLength);
        }
        if (text.Length == 0)
            return null;
        var shown = type switch
        {
            "s" => Shared(text, row),
            "b" => text.Trim() is "1" or "true" ? "TRUE" : "FALSE",
            null or "n" => Number(text.Trim()),
            _ => text,
        };
        return string.IsNullOrWhiteSpace(shown) ? null : new(shown, isFormula, type is "e");
    }

    private string Shared(string index, int row) => int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < sharedTexts.Count
        ? sharedTexts[at]
        : throw WorkbookRefusals.Broken($"a cell in row {row} of the sheet '{sheet}' names a text that is not there.", line: row);

    // Programs store 1 as 1, 1.0 or 1E0; a code in a cell is what the cell shows.
    private static string Number(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number.ToString("0.############################", CultureInfo.InvariantCulture)
        : text;
}
