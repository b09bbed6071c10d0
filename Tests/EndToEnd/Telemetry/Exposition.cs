using System.Globalization;
using System.Text.RegularExpressions;

namespace Tests.EndToEnd.Telemetry;

/// <summary>What a service shows at <c>/metrics</c> (source: Prometheus documentation, Exposition formats).</summary>
internal static partial class Exposition
{
    public static async Task<IReadOnlyList<Sample>> ReadAsync(Uri service)
    {
        using var http = new HttpClient { BaseAddress = service };
        var text = await http.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
        return [.. text.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(Read)];
    }

    private static Sample Read(string line)
    {
        var (name, rest) = line.IndexOfAny(['{', ' ']) is var end and >= 0 ? (line[..end], line[end..]) : (line, "");
        var labels = rest.StartsWith('{') ? rest[..(rest.LastIndexOf('}') + 1)] : "";
        return new(name, Label().Matches(labels).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value, StringComparer.Ordinal), Value(rest[labels.Length..]));
    }

    // After the value a time may stand.
    private static double Value(string text) => double.TryParse(text.Trim().Split(' ')[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;

    [GeneratedRegex(@"(?<name>[a-zA-Z_]+)=""(?<value>[^""]*)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();
}
