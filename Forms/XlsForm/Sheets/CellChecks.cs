using System.Xml;
using Forms.Odm;
using Forms.Surveys;
using Forms.XlsForm.Workbook;

namespace Forms.XlsForm.Sheets;

/// <summary>What can be said of cells without knowing what they are for.</summary>
internal sealed class CellChecks(SheetTable table, SurveyReport report)
{
    public void Check(IReadOnlyList<SheetRow> rows)
    {
        foreach (var header in table.Headers.Values.Where(static header => !header.HasLanguageCode).DistinctBy(static header => header.Language))
            report.Warn(SurveyFindings.LanguageWithoutCode, table.Place(rows[0]), null, $"The language '{header.Language}' has no code; its name stands for it. Write '{header.Text} (en)', with its code.");
        foreach (var row in rows)
        {
            foreach (var (column, cell) in row.Cells.OrderBy(static cell => cell.Key))
                Check(row, column, cell);
        }
    }

    private void Check(SheetRow row, int column, SheetCell cell)
    {
        var place = table.Place(row, column);
        if (cell.IsError)
            report.Error(SurveyFindings.CellError, place, null, $"The cell shows the error {cell.Text}. Write its text instead of the formula.");
        else if (cell.IsFormula)
            report.Tell(FindingSeverity.Warning, SurveyFindings.FormulaCell, "Cell", place, static count => $"A formula stands behind {count} cells, of which this is the first; what it showed when the file was saved is read as text, and nothing is calculated. Look at them, or write their texts.");
        if (!table.Headers.ContainsKey(column))
            report.Error(SurveyFindings.CellWithoutHeader, place, null, $"'{(cell.Text.Length > 60 ? cell.Text[..60] : cell.Text)}' stands under no column name. Name the column, or take it out.");
        if (!IsXml(cell.Text))
            report.Error(SurveyFindings.CharacterNotAllowed, place, null, "The cell holds a character that no form can hold. Take it out.");
    }

    private static bool IsXml(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (XmlConvert.IsXmlChar(text[index]))
                continue;
            if (index + 1 == text.Length || !XmlConvert.IsXmlSurrogatePair(text[index + 1], text[index]))
                return false;
            index++;
        }
        return true;
    }
}
