using Benchmarks.Figures;
using Benchmarks.Options;

namespace Benchmarks.Measuring;

/// <summary>Puts the figures of the contestants side by side.</summary>
internal static class DeploymentMetrics
{
    private static readonly (string Name, Func<ContestantFigures, double?> Of)[] All =
    [
        ("deployments_per_second", of => of.OfLoad(load => load.Rate)),
        ("publish_p50_ms", of => of.OfPublish(50)),
        ("publish_p99_ms", of => of.OfPublish(99)),
        ("low_load_p50_ms", of => of.OfLowLoad(50)),
        ("low_load_p99_ms", of => of.OfLowLoad(99)),
        ("sql_statements_per_deployment", of => of.OfLoad(load => load.Statements)),
        ("sql_begin_commit_per_deployment", of => of.OfLoad(load => load.ControlStatements)),
        ("sql_round_trips_per_deployment", of => of.RoundTrips),
        ("aws_calls_per_deployment", of => of.OfLoad(load => load.Calls)),
        ("aws_calls_per_deployment_low_load", of => of.LowLoad?.Calls),
        ("app_cpu_seconds_per_1000", of => of.OfLoad(load => load.AppCpu * 1000)),
        ("postgres_cpu_seconds_per_1000", of => of.OfLoad(load => load.Statements is null ? null : load.PostgresCpu * 1000)),
        ("emulator_cpu_seconds_per_1000", of => of.OfLoad(load => load.EmulatorCpu * 1000)),
        ("builder_peak_rss_mb", of => of.OfLoad(load => load.BuilderPeakMegabytes)),
        ("cdms_peak_rss_mb", of => of.OfLoad(load => load.CdmsPeakMegabytes)),
    ];

    /// <summary>Metrics that nobody has a figure for are left out.</summary>
    public static IReadOnlyList<Metric> Of(IReadOnlyList<ContestantFigures> figures) =>
    [
        .. All.Select(metric => new Metric(
                metric.Name, Find(figures, ContestantKind.Ours, metric.Of), Find(figures, ContestantKind.Raw, metric.Of), Find(figures, ContestantKind.Durable, metric.Of)))
            .Where(metric => metric.Value is not null || metric.Raw is not null || metric.Durable is not null),
    ];

    private static double? Find(IReadOnlyList<ContestantFigures> figures, ContestantKind kind, Func<ContestantFigures, double?> of) =>
        figures.FirstOrDefault(one => one.Kind == kind) is { } one ? of(one) : null;
}
