using Forms.Odm.Xml;

namespace Forms.Odm.Import;

/// <summary>Collects findings and counts while a file is read.</summary>
internal sealed class ReportBuilder(int maxFindingsPerCode)
{
    private readonly List<ImportFinding> _findings = [];
    private readonly Dictionary<string, int> _listed = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Code, string Kind), Tally> _tallies = [];
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public string? OdmVersion { get; set; }

    public bool HasErrors => _findings.Exists(finding => finding.Severity == FindingSeverity.Error);

    public int CountOf(string name) => _counts.GetValueOrDefault(name);

    public void Count(string name) => _counts[name] = CountOf(name) + 1;

    /// <summary>Tells of one thing; beyond the limit of its code it is only counted.</summary>
    public void Add(ImportFinding finding)
    {
        var listed = _listed[finding.Code] = _listed.GetValueOrDefault(finding.Code) + 1;
        if (listed <= maxFindingsPerCode)
            _findings.Add(finding);
        else
            Tell(finding.Severity, finding.Code, ImportFindings.More, finding.Line, finding.Column, count => $"{count} more findings of the code {finding.Code} are not listed.");
    }

    /// <summary>Counts what is told once per code and kind, with the first place.</summary>
    public void Tell(FindingSeverity severity, string code, string kind, int? line, int? column, Func<int, string> text, int count = 1)
    {
        var key = (code, kind);
        if (!_tallies.TryGetValue(key, out var tally))
            _tallies.Add(key, tally = new Tally(severity, line, column, text));
        tally.Count += count;
    }

    public void Error(string code, OdmElement element, string? oid, string text) =>
        Add(new(FindingSeverity.Error, code, element.Name, oid, element.Line, element.Column, text));

    public void Warn(string code, OdmElement element, string? oid, string text) =>
        Add(new(FindingSeverity.Warning, code, element.Name, oid, element.Line, element.Column, text));

    public ImportReport Build() => new()
    {
        OdmVersion = OdmVersion,
        Counts = _counts,
        Findings = [.. _findings.Concat(_tallies.Select(ToFinding)).OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column)],
    };

    private static ImportFinding ToFinding(KeyValuePair<(string Code, string Kind), Tally> told)
    {
        var (key, tally) = told;
        var (code, kind) = string.Equals(key.Kind, ImportFindings.More, StringComparison.Ordinal) ? (ImportFindings.More, key.Code) : key;
        return new(tally.Severity, code, kind, null, tally.Line, tally.Column, tally.Text(tally.Count), tally.Count);
    }

    private sealed record Tally(FindingSeverity Severity, int? Line, int? Column, Func<int, string> Text)
    {
        public int Count { get; set; }
    }
}
