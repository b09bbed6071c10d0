using Benchmarks.Figures;

namespace Benchmarks.Importing;

/// <summary>What imports of one size took.</summary>
/// <param name="Seconds">Each import through the API, the first one into a service that has imported nothing.</param>
/// <param name="BareSeconds">The same files read into a tree of XML elements, and nothing more.</param>
/// <param name="PeakMegabytes">Peak memory of the Builder over all of them.</param>
internal sealed record ImportFigures(IReadOnlyList<double> Seconds, IReadOnlyList<double> BareSeconds, double PeakMegabytes)
{
    /// <summary>What each import must stay under, and the Builder over all.</summary>
    public const double MostSeconds = 2, MostMegabytes = 300;

    public bool IsOverBar => Seconds.Max() >= MostSeconds || PeakMegabytes >= MostMegabytes;

    public static IReadOnlyList<string> Heads { get; } = ["imports", "first s", "median s", "slowest s", "XML alone, median s", "ratio", "Builder peak MB"];

    public IReadOnlyList<string> Row() =>
    [
        FormattableString.Invariant($"{Seconds.Count}"), MarkdownTable.Number(Seconds[0]), MarkdownTable.Number(Percentile.Median(Seconds)), MarkdownTable.Number(Seconds.Max()),
        MarkdownTable.Number(Percentile.Median(BareSeconds)), MarkdownTable.Number(Percentile.Median(Seconds) / Percentile.Median(BareSeconds)), MarkdownTable.Number(PeakMegabytes),
    ];
}
