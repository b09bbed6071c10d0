using Benchmarks.Figures;

namespace Benchmarks.Editing;

/// <summary>What was measured of one action, in milliseconds.</summary>
/// <param name="Name">The action.</param>
/// <param name="IsTyping">Whether the bar for typing counts.</param>
/// <param name="Times">From each key or click to the end of its frame.</param>
/// <param name="LongTasks">How long the page was busy without a pause, where that was more than 50 ms.</param>
internal sealed record ActionFigures(string Name, bool IsTyping, IReadOnlyList<double> Times, IReadOnlyList<double> LongTasks)
{
    /// <summary>What typing must stay under, at the 99th percentile.</summary>
    public const double Bar = 100;

    public double P50 => Percentile.Median(Times);

    public double P99 => Percentile.Of(Times, 99);

    public bool IsOverBar => IsTyping && P99 >= Bar;

    public static IReadOnlyList<string> Heads { get; } = ["", "keys", "p50 ms", "p95 ms", "p99 ms", "max ms", "p50 / bare", "p99 / bare", "long tasks", "longest ms"];

    /// <summary>A row of the table.</summary>
    public IReadOnlyList<string> Row(ActionFigures bare) =>
    [
        Name, FormattableString.Invariant($"{Times.Count}"), MarkdownTable.Number(P50), MarkdownTable.Number(Percentile.Of(Times, 95)), MarkdownTable.Number(P99), MarkdownTable.Number(Times.Max()),
        MarkdownTable.Number(P50 / bare.P50), MarkdownTable.Number(P99 / bare.P99), FormattableString.Invariant($"{LongTasks.Count}"), MarkdownTable.Number(LongTasks.Count == 0 ? null : LongTasks.Max()),
    ];
}
