using System.Text.Json;
using System.Text.RegularExpressions;
using Tests.Support;

namespace Tests.EndToEnd.Telemetry;

/// <summary>The queries of dashboards and alert rules, and the metrics they name.</summary>
internal static partial class PromQueries
{
    private static readonly HashSet<string> Words = new(["sum", "max", "min", "avg", "count", "by", "without", "rate", "increase", "histogram_quantile", "or", "and", "unless", "on", "ignoring", "group_left", "le", "clamp_min"], StringComparer.Ordinal);

    /// <summary>Each query with the file it stands in.</summary>
    public static IEnumerable<(string File, string Query)> All()
    {
        foreach (var file in Directory.GetFiles(RepositoryRoot.Combine("deploy/observability/dashboards"), "*.json"))
        {
            using var dashboard = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var target in dashboard.RootElement.GetProperty("panels").EnumerateArray().SelectMany(panel => panel.GetProperty("targets").EnumerateArray()))
                yield return (Path.GetFileName(file), target.GetProperty("expr").GetString()!);
        }

        foreach (var rule in Rule().Matches(File.ReadAllText(RepositoryRoot.Combine("deploy/observability/alerts.yaml"))).Cast<Match>())
            yield return ("alerts.yaml", rule.Groups["query"].Value);
    }

    /// <summary>The metrics that a query reads: its names without labels, groupings, ranges and functions.</summary>
    public static IReadOnlyList<string> MetricsOf(string query) =>
        [.. Name().Matches(Grouping().Replace(Aside().Replace(query, " "), " ")).Select(match => match.Value).Where(name => !Words.Contains(name)).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"^\s*expr:\s*(?<query>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"\{[^}]*\}|\[[^\]]*\]|""[^""]*""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Aside();

    [GeneratedRegex(@"\b(by|without|on|ignoring|group_left)\s*\([^)]*\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Grouping();

    [GeneratedRegex("[a-zA-Z_][a-zA-Z0-9_]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
