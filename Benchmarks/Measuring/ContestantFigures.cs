using Benchmarks.Figures;
using Benchmarks.Options;

namespace Benchmarks.Measuring;

/// <summary>All that was measured of one contestant.</summary>
internal sealed class ContestantFigures(ContestantKind kind)
{
    public ContestantKind Kind { get; } = kind;

    /// <summary>One entry a measured round.</summary>
    public List<LoadFigures> Load { get; } = [];

    public LowLoadFigures? LowLoad { get; set; }

    public double? RoundTrips { get; set; }

    /// <summary>The median over the measured rounds.</summary>
    public double? OfLoad(Func<LoadFigures, double?> figure) =>
        Load.Select(figure).OfType<double>().ToList() is { Count: > 0 } values ? Percentile.Median(values) : null;

    /// <summary>A percentile of the publish requests of all measured rounds, in milliseconds.</summary>
    public double? OfPublish(double percent) =>
        Load.SelectMany(load => load.PublishMilliseconds).ToList() is { Count: > 0 } values ? Percentile.Of(values, percent) : null;

    public double? OfLowLoad(double percent) => LowLoad is { } low ? Percentile.Of(low.Milliseconds, percent) : null;
}
