using System.Globalization;

namespace Benchmarks.Figures;

/// <summary>Writes a Markdown table.</summary>
internal static class MarkdownTable
{
    public static string Of(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows) => string.Join('\n',
        [Line(heads), Line([.. heads.Select((_, column) => column == 0 ? "---" : "--:")]), .. rows.Select(Line)]);

    /// <summary>Ours beside the loops.</summary>
    public static string Of(IEnumerable<Metric> metrics) => Of(["", "ours", "raw", "durable", "ours / raw", "ours / durable"], metrics.Select(metric =>
        (IReadOnlyList<string>)[$"`{metric.Name}`", Number(metric.Value), Number(metric.Raw), Number(metric.Durable), Number(metric.RatioToRaw), Number(metric.RatioToDurable)]));

    /// <summary>With as many digits as tell something; a dash for nothing.</summary>
    public static string Number(double? value) => value switch
    {
        null => "–",
        >= 100 => value.Value.ToString("#,##0", CultureInfo.InvariantCulture),
        >= 10 => value.Value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.Value.ToString("0.00", CultureInfo.InvariantCulture),
    };

    private static string Line(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";
}
