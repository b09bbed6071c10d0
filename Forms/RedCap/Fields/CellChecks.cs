using System.Xml;
using Forms.Odm;
using Forms.RedCap.Csv;

namespace Forms.RedCap.Fields;

/// <summary>What can be said of cells without knowing other rows.</summary>
internal sealed class CellChecks(DictionaryHeader header, DictionaryReport report)
{
    private static readonly RedCapColumn[] Marks = [RedCapColumn.Required, RedCapColumn.Identifier, RedCapColumn.MatrixRanking];

    public void CheckRow(CsvRow row)
    {
        var width = header.Row.Cells.Count;
        if (row.Cells.Count < width)
            report.AddAt(FindingSeverity.Warning, RedCapFindings.RowShort, row, row.Cells.Count, $"The row ends after {row.Cells.Count} of {width} cells; the rest is read as empty.");
        for (var index = 0; index < row.Cells.Count; index++)
        {
            var cell = row.Cells[index];
            if (!header.IsNamed(index) && !string.IsNullOrWhiteSpace(cell))
                report.AddAt(FindingSeverity.Error, RedCapFindings.RowLong, row, index + 1, $"'{Short(cell)}' stands under no column name. Put quotation marks around a cell that holds the separator.");
            if (FirstBad(cell) is { } bad)
                report.AddAt(FindingSeverity.Error, RedCapFindings.CharacterNotAllowed, row, index + 1, $"The cell holds the character U+{(int)bad:X4}, which no form can hold. Take it out.");
            if (cell.StartsWith('='))
                report.Tell(FindingSeverity.Info, RedCapFindings.FormulaText, "Cell", row, static count => $"{count} cells begin with '='; they are kept as text and never calculated.", index + 1);
        }
    }

    public void CheckField(DictionaryField field)
    {
        foreach (var column in Marks.Where(column => field[column].Length > 0 && !field.IsMarked(column) && field[column].ToUpperInvariant() is not ("N" or "NO" or "0")))
            report.Warn(RedCapFindings.MarkUnclear, field.Row, column, field.Variable, $"'{Short(field[column])}' is neither y nor n; read as n, and kept.");
        if (field.Type.Kind is FieldKind.Text && ValidationType.DataTypeOf(field.Validation) is null)
            report.Warn(RedCapFindings.ValidationUnknown, field.Row, RedCapColumn.Validation, field.Variable, $"The validation type '{Short(field.Validation)}' is not one that REDCap brings along; the item is a text, and the type's name is kept.");
        if (field.Type.Kind is FieldKind.Text or FieldKind.Notes or FieldKind.YesNo or FieldKind.TrueFalse or FieldKind.File or FieldKind.Descriptive && field[RedCapColumn.Choices].Length > 0)
            report.Warn(RedCapFindings.CellKeptAside, field.Row, RedCapColumn.Choices, field.Variable, $"A field of type {field[RedCapColumn.FieldType]} has no choices; the text is kept as vendor content.");
        if (field.Type.Kind is FieldKind.Descriptive)
            report.Tell(FindingSeverity.Info, RedCapFindings.Descriptive, "Field", field.Row, static count => $"{count} descriptive fields show a text and collect nothing; each is an item all the same, as in REDCap's ODM export.");
        if (field.Type.Kind is FieldKind.Sql)
            report.Warn(RedCapFindings.SqlNotRun, field.Row, RedCapColumn.Choices, field.Variable, "The choices come from an SQL query, which is kept and never run. Write a code list.");
    }

    public static string Short(string text) => text.Length <= 60 ? text : $"{text[..60]}…";

    private static char? FirstBad(string cell)
    {
        for (var index = 0; index < cell.Length; index++)
        {
            if (XmlConvert.IsXmlChar(cell[index]))
                continue;
            if (index + 1 == cell.Length || !XmlConvert.IsXmlSurrogatePair(cell[index + 1], cell[index]))
                return cell[index];
            index++;
        }
        return null;
    }
}
