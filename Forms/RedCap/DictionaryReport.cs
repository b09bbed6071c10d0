using Forms.Odm;
using Forms.Odm.Import;
using Forms.RedCap.Csv;
using Forms.RedCap.Fields;

namespace Forms.RedCap;

/// <summary>Findings with row and column, and counts.</summary>
internal sealed class DictionaryReport(int maxFindingsPerCode)
{
    private const string Kind = "Field";

    private readonly ReportBuilder _report = new(maxFindingsPerCode);

    public DictionaryHeader? Header { get; set; }

    public bool HasErrors => _report.HasErrors;

    public ImportReport Build() => _report.Build();

    public void Count(string name) => _report.Count(name);

    public void Count(string name, int count)
    {
        for (var index = 0; index < count; index++)
            _report.Count(name);
    }

    /// <summary>What the first row says of the file.</summary>
    public void TellOfHeader(DictionaryHeader header, bool isEncodingAssumed)
    {
        Header = header;
        if (isEncodingAssumed)
            AddAt(FindingSeverity.Warning, RedCapFindings.EncodingAssumed, header.Row, 1, "The file is not UTF-8 or UTF-16; it is read as Windows-1252. Look at accented letters, or save it as UTF-8.");
        foreach (var column in header.Missing)
            _report.Add(new(FindingSeverity.Warning, RedCapFindings.ColumnMissing, Kind, null, header.Row.Line, null, $"There is no column '{ColumnNames.Of(column)}'; it is read as empty."));
        foreach (var (index, name) in header.Others)
            AddAt(FindingSeverity.Warning, RedCapFindings.ColumnKeptAside, header.Row, index + 1, $"A data dictionary has no column '{name}'; what it says is kept with each field.");
    }

    /// <summary>Forms whose rows do not stand together.</summary>
    public void TellOfScattered(IReadOnlyList<DictionaryField> fields)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < fields.Count; index++)
        {
            var form = fields[index].Form;
            var isFirst = index == 0 || !string.Equals(form, fields[index - 1].Form, StringComparison.Ordinal);
            if (isFirst && !seen.Add(form))
                Warn(RedCapFindings.FormScattered, fields[index].Row, RedCapColumn.Form, fields[index].Variable, $"The form '{form}' goes on here after another form; its fields are put together in the order of the file.");
        }
    }

    public void Error(string code, CsvRow row, RedCapColumn column, string? oid, string text) => Add(FindingSeverity.Error, code, row, column, oid, text);

    public void Warn(string code, CsvRow row, RedCapColumn column, string? oid, string text) => Add(FindingSeverity.Warning, code, row, column, oid, text);

    /// <summary>Tells of a cell by its number in the row, from 1.</summary>
    public void AddAt(FindingSeverity severity, string code, CsvRow row, int column, string text) =>
        _report.Add(new(severity, code, Kind, null, row.Line, column, $"Row {row.Number}, column {column}: {text}"));

    /// <summary>Tells once of many: the first place and how many.</summary>
    public void Tell(FindingSeverity severity, string code, string kind, CsvRow row, Func<int, string> text, int? column = null) =>
        _report.Tell(severity, code, kind, row.Line, column, text);

    private void Add(FindingSeverity severity, string code, CsvRow row, RedCapColumn column, string? oid, string text) =>
        _report.Add(new(severity, code, Kind, oid, row.Line, Header?.Number(column), $"Row {row.Number}, column '{ColumnNames.Of(column)}': {text}"));
}
