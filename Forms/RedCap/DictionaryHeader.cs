using Forms.RedCap.Csv;

namespace Forms.RedCap;

/// <summary>Where each column of a dictionary stands.</summary>
internal sealed class DictionaryHeader
{
    private static readonly RedCapColumn[] Needed = [RedCapColumn.Variable, RedCapColumn.Form, RedCapColumn.FieldType, RedCapColumn.Label];

    private readonly Dictionary<RedCapColumn, int> _places = [];
    private readonly List<(int Index, string Name)> _others = [];

    private int? _twice;

    private DictionaryHeader(CsvRow row) => Row = row;

    public CsvRow Row { get; }

    /// <summary>Named columns that a dictionary does not have.</summary>
    public IReadOnlyList<(int Index, string Name)> Others => _others;

    public IEnumerable<RedCapColumn> Missing => ColumnNames.All.Where(column => !_places.ContainsKey(column));

    /// <exception cref="Importing.FileRefusedException">A needed column is missing, or one stands twice.</exception>
    public static DictionaryHeader Read(CsvRow row)
    {
        var header = new DictionaryHeader(row);
        for (var index = 0; index < row.Cells.Count; index++)
            header.Add(index, row.Cells[index].Trim());
        // A file of another kind is called so, whatever its first row repeats.
        var missing = Needed.Where(column => !header._places.ContainsKey(column)).Select(ColumnNames.Of).ToList();
        if (missing.Count > 0)
            throw CsvRefusals.NoHeader(missing, row.Line);
        return header._twice is { } twice ? throw CsvRefusals.HeaderTwice(row.Cells[twice].Trim(), row.Line, twice + 1) : header;
    }

    /// <summary>Number of a column in the file, from 1; null where the file does not have it.</summary>
    public int? Number(RedCapColumn column) => _places.TryGetValue(column, out var index) ? index + 1 : null;

    /// <summary>What a row says there, without blanks around it.</summary>
    public string Cell(CsvRow row, RedCapColumn column) => RawCell(row, column).Trim();

    public string RawCell(CsvRow row, RedCapColumn column) => row.Cell(_places.GetValueOrDefault(column, -1));

    /// <summary>Whether a cell stands under a name.</summary>
    public bool IsNamed(int index) => !string.IsNullOrWhiteSpace(Row.Cell(index));

    private void Add(int index, string name)
    {
        if (name.Length == 0)
            return;
        var twice = ColumnNames.Find(name) is { } column
            ? !_places.TryAdd(column, index)
            : _others.Exists(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase));
        if (twice)
            _twice ??= index;
        else if (ColumnNames.Find(name) is null)
            _others.Add((index, name));
    }
}
