using Benchmarks.Figures;

namespace Benchmarks.Entering;

/// <summary>What was measured at one size.</summary>
/// <param name="Values">How many values stood in the database.</param>
/// <param name="Saves">Milliseconds of each save, from when it was due.</param>
/// <param name="Bare">The same of bare inserts.</param>
/// <param name="Matrix">Milliseconds of each page of 1,000 subjects by forms.</param>
/// <param name="Subjects">How many subjects such a page had.</param>
internal sealed record EnterFigures(int Values, IReadOnlyCollection<double> Saves, IReadOnlyCollection<double> Bare, IReadOnlyCollection<double> Matrix, int Subjects)
{
    /// <summary>Bars: 99 of 100 saves, and a page of 1,000 subjects, in milliseconds.</summary>
    public const double SaveBar = 50, MatrixBar = 300;

    public static IReadOnlyList<string> Heads { get; } = ["values stored", "saves", "p50 ms", "p95 ms", "p99 ms", "max ms", "bare p99 ms", "p99 / bare", "subjects a page", "matrix median ms", "matrix slowest ms"];

    public bool IsOverBar => Percentile.Of(Saves, 99) > SaveBar || Percentile.Median(Matrix) > MatrixBar;

    public IReadOnlyList<string> Row() =>
    [
        MarkdownTable.Number(Values), MarkdownTable.Number(Saves.Count), .. new[] { 50.0, 95, 99, 100 }.Select(percent => MarkdownTable.Number(Percentile.Of(Saves, percent))), MarkdownTable.Number(Percentile.Of(Bare, 99)),
        MarkdownTable.Number(Percentile.Of(Saves, 99) / Percentile.Of(Bare, 99)), MarkdownTable.Number(Subjects), MarkdownTable.Number(Percentile.Median(Matrix)), MarkdownTable.Number(Matrix.Max()),
    ];
}
