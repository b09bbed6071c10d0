using System.Globalization;
using System.Text.RegularExpressions;

namespace Tests.EndToEnd.Telemetry;

/// <summary>A value that a service gave at <c>/metrics</c>.</summary>
/// <param name="Metric">Its name.</param>
/// <param name="Labels">Its labels, and <c>job</c>, as a scraper adds it.</param>
/// <param name="Value">The value.</param>
internal sealed partial record Sample(string Metric, IReadOnlyDictionary<string, string> Labels, double Value)
{
    /// <summary>Every value in an answer in Prometheus' text format.</summary>
    public static IReadOnlyList<Sample> Read(string text, string job) =>
        [.. Line().Matches(text).Select(match => new Sample(match.Groups["metric"].Value, LabelsOf(match.Groups["labels"].Value, job), double.Parse(match.Groups["value"].Value, NumberStyles.Float, CultureInfo.InvariantCulture)))];

    private static Dictionary<string, string> LabelsOf(string text, string job)
    {
        var labels = Label().Matches(text).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value, StringComparer.Ordinal);
        labels["job"] = job;
        return labels;
    }

    // Labels may hold braces: the routes of ASP.NET Core do.
    [GeneratedRegex(@"^(?<metric>[a-zA-Z_:][\w:]*)(\{(?<labels>.*)\})? (?<value>[-+0-9.eE]+)( \d+)?\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();

    [GeneratedRegex(@"(?<name>\w+)=""(?<value>(\\.|[^""\\])*)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();
}
