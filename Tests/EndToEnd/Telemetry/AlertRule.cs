using System.Globalization;
using System.Text.RegularExpressions;
using Tests.Support;

namespace Tests.EndToEnd.Telemetry;

/// <summary>An alert rule of <c>deploy/observability/alerts.yaml</c>, judged as Prometheus would: sums and maxima by labels, beside a threshold. How long it must hold (<c>for</c>) is left out.</summary>
internal sealed partial class AlertRule
{
    private readonly Match _parts;

    private AlertRule(Match parts) => _parts = parts;

    /// <summary>Above which the left side raises the alert.</summary>
    public double Threshold => double.Parse(_parts.Groups["threshold"].Value, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The rule of that name.</summary>
    /// <exception cref="FormatException">Its expression is of another shape than is understood here.</exception>
    public static AlertRule Named(string name)
    {
        var rules = Rule().Matches(File.ReadAllText(RepositoryRoot.Combine("deploy/observability/alerts.yaml")));
        var text = rules.Single(match => match.Groups["name"].Value == name).Groups["query"].Value;
        return Query().Match(text) is { Success: true } parts ? new(parts) : throw new FormatException($"The rule {name} is of no shape that the drills can judge: {text}");
    }

    /// <summary>What stands left of the comparison, by the labels that it is grouped by; empty where no service has the metric.</summary>
    public IReadOnlyDictionary<string, double> Left(IReadOnlyList<Sample> samples)
    {
        var by = _parts.Groups["by"].Value.Split(',', StringSplitOptions.TrimEntries);
        var isSum = _parts.Groups["function"].Value == "sum";
        return samples.Where(IsMeant)
            .GroupBy(sample => string.Join(' ', by.Select(label => sample.Labels.GetValueOrDefault(label, ""))), sample => sample.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => isSum ? group.Sum() : group.Max(), StringComparer.Ordinal);
    }

    private bool IsMeant(Sample sample) => sample.Metric == _parts.Groups["metric"].Value
        && (!_parts.Groups["label"].Success || sample.Labels.GetValueOrDefault(_parts.Groups["label"].Value) == _parts.Groups["value"].Value);

    [GeneratedRegex(@"- alert: (?<name>\w+)\s+expr: (?<query>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rule();

    [GeneratedRegex("""^(?<function>sum|max) by \((?<by>[\w, ]+)\) \((?<metric>\w+)(\{(?<label>\w+)="(?<value>[^"]*)"\})?\) > (?<threshold>[0-9.]+)\s*$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Query();
}
