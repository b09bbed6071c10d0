using Forms.Odm;

namespace Cdms.Service.Features.Exchange.Importing;

/// <summary>Counts what becomes of an import; equal findings are told once, with the first place.</summary>
internal sealed class ImportTally
{
    private const int MostFindings = 1000;
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Code, string? Where), ClinicalImportReport.Finding> _findings = [];

    public void Count(string what, int count = 1)
    {
        if (count > 0)
            _counts[what] = _counts.GetValueOrDefault(what) + count;
    }

    public void Tell(string severity, string code, string? subjectKey, string? where, int line, string text, int count = 1)
    {
        // Without end in kinds of place: what is beyond is counted by its code.
        var key = (code, _findings.Count < MostFindings || _findings.ContainsKey((code, where)) ? where : null);
        _findings[key] = _findings.TryGetValue(key, out var known) ? known with { Count = known.Count + count } : new(severity, code, subjectKey, key.Item2, line > 0 ? line : null, text, count);
    }

    public ClinicalImportReport Build(Guid importId, string sourceFile, ImportReport file)
    {
        foreach (var finding in file.Findings)
            _findings[(finding.Code, finding.Kind + "\n" + finding.Line)] = new(finding.Severity.ToString().ToLowerInvariant(), finding.Code, null, finding.Kind, finding.Line, finding.Text, finding.Count);
        return new(importId, sourceFile, _counts, [.. _findings.Values.OrderBy(finding => finding.Severity switch { "error" => 0, "warning" => 1, _ => 2 }).ThenBy(finding => finding.Line)]);
    }
}
