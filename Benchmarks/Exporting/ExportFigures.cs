using Benchmarks.Figures;

namespace Benchmarks.Exporting;

/// <summary>What the export of all values in one format took.</summary>
/// <param name="Format">The format.</param>
/// <param name="Values">How many values.</param>
/// <param name="Seconds">From the request to the last byte.</param>
/// <param name="BareSeconds">The same rows copied out of the database, and nothing more.</param>
/// <param name="Megabytes">The file.</param>
/// <param name="RestMegabytes">Resident memory of the CDMS before it.</param>
/// <param name="PeakMegabytes">Peak memory of the CDMS during it.</param>
internal sealed record ExportFigures(string Format, int Values, double Seconds, double BareSeconds, double Megabytes, double RestMegabytes, double PeakMegabytes)
{
    /// <summary>What the CDMS must stay under, however many values there are.</summary>
    public const double MostMegabytes = 500;

    public bool IsOverBar => PeakMegabytes >= MostMegabytes;

    public static IReadOnlyList<string> Heads { get; } = ["format", "values", "s", "values/s", "copy alone, s", "ratio", "file MB", "CDMS before MB", "CDMS peak MB"];

    public IReadOnlyList<string> Row() =>
    [
        Format, MarkdownTable.Number(Values), MarkdownTable.Number(Seconds), MarkdownTable.Number(Values / Seconds), MarkdownTable.Number(BareSeconds), MarkdownTable.Number(Seconds / BareSeconds), MarkdownTable.Number(Megabytes),
        MarkdownTable.Number(RestMegabytes), MarkdownTable.Number(PeakMegabytes),
    ];
}
