using Forms.Importing;
using Forms.Surveys;
using Forms.Surveys.Building;
using Forms.XlsForm.Workbook;

namespace Forms.XlsForm.Sheets;

/// <summary>A sheet whose first row names its columns.</summary>
internal sealed class SheetTable
{
    private readonly SortedDictionary<int, HeaderName> _headers = [];
    private readonly string _name;

    private SheetTable(string name, IReadOnlyList<SheetRow> rows, SheetColumns known)
    {
        _name = name;
        Rows = [.. rows.Skip(1)];
        foreach (var (column, cell) in rows.Take(1).SelectMany(static row => row.Cells))
            _headers[column] = known.Read(cell.Text.Trim());
    }

    public IReadOnlyList<SheetRow> Rows { get; }

    public IReadOnlyDictionary<int, HeaderName> Headers => _headers;

    /// <exception cref="FileRefusedException">The first row names a column twice, or not the needed ones.</exception>
    public static SheetTable Read(string name, IReadOnlyList<SheetRow> rows, SheetColumns known, SurveyReport report)
    {
        var table = new SheetTable(name, rows, known);
        var row = rows.Count == 0 ? (int?)null : rows[0].Number;
        var missing = known.Needed.Where(column => !table.Has(column)).ToList();
        if (missing.Count > 0)
            throw new FileRefusedException(FileRefusals.NoHeader, $"The first row of the sheet '{name}' has no column {string.Join(", ", missing.Select(static column => $"'{HeaderNames.Of(column)}'"))}.", "Name the columns in the first row, as XLSForm does.") { Line = row };
        if (table._headers.GroupBy(static header => (header.Value.Column is null ? header.Value.Text.ToUpperInvariant() : "", header.Value.Column, header.Value.Language)).FirstOrDefault(static group => group.Skip(1).Any()) is { } twice)
            throw new FileRefusedException(FileRefusals.HeaderTwice, $"The first row of the sheet '{name}' names the column '{twice.Last().Value.Text}' a second time at column {twice.Last().Key}.", "Remove or rename one of the two columns.") { Line = row, Column = twice.Last().Key };
        new CellChecks(table, report).Check(rows);
        return table;
    }

    public SurveyPlace Place(SheetRow row, int? column = null) => new($"Sheet '{_name}', row {row.Number}{(column is { } number ? $", column {number}" : "")}", row.Number, column);

    public SurveyPlace Place(SheetRow row, SheetColumn column) => Place(row, NumberOf(column));

    /// <summary>What a row says there, without blanks around it.</summary>
    public string Text(SheetRow row, SheetColumn column) => NumberOf(column) is { } number && row.Cells.TryGetValue(number, out var cell) ? cell.Text.Trim() : "";

    /// <summary>The texts of a column in all its languages; null where there is none.</summary>
    public TranslatedTexts? Texts(SheetRow row, SheetColumn column)
    {
        var texts = _headers.Where(header => header.Value.Column == column && row.Cells.ContainsKey(header.Key))
            .Select(header => new TranslatedText { Language = header.Value.Language, Text = row.Cells[header.Key].Text }).ToEquatableList();
        return texts.Count == 0 ? null : new() { Texts = texts };
    }

    /// <summary>What a row says in columns that have no place in ODM, and in those that are named.</summary>
    public EquatableList<VendorElement> Kept(SheetRow row, params SheetColumn[] also) =>
        _headers.Where(header => (header.Value.Column is not { } column || also.Contains(column)) && row.Cells.ContainsKey(header.Key))
            .Select(header => SurveyKept.Text("Column", header.Value.Text, row.Cells[header.Key].Text)).ToEquatableList();

    private bool Has(SheetColumn column) => NumberOf(column) is not null;

    private int? NumberOf(SheetColumn column)
    {
        foreach (var (number, header) in _headers)
        {
            if (header.Column == column && header.Language is null)
                return number;
        }
        return null;
    }
}
