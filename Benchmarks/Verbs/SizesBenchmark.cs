using Benchmarks.Contestants;
using Benchmarks.Figures;
using Benchmarks.Measuring;
using Benchmarks.Options;

namespace Benchmarks.Verbs;

/// <summary>Deployments of definitions of several sizes. What SNS does not take in one message the loops leave out; ours goes through the claim check.</summary>
internal sealed class SizesBenchmark(Stage stage, TextWriter output)
{
    private static readonly (int Size, int Count)[] Sizes = [(2 * 1024, 1000), (20 * 1024, 1000), (200 * 1024, 300), (2 * 1024 * 1024, 60)];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        List<(int Size, IReadOnlyList<ContestantFigures> Figures)> all = [];
        await using var contest = await Contest.StartAsync(stage, cancellationToken);
        foreach (var (size, most) in Sizes)
        {
            var count = stage.Options.Count == 0 ? most : Math.Min(most, stage.Options.Count);
            List<ContestantFigures> figures = [.. stage.Options.Contestants.Select(kind => new ContestantFigures(kind))];
            for (var i = 0; i < stage.Options.WarmRounds; i++)
                await contest.WarmAsync(Math.Min(count, 300), size, cancellationToken);
            await contest.LoadAsync(figures, count, size, cancellationToken);
            all.Add((size, figures));
        }

        foreach (var name in new[] { "deployments_per_second", "app_cpu_seconds_per_1000", "builder_peak_rss_mb", "cdms_peak_rss_mb" })
            await WriteAsync(name, all);
    }

    private async Task WriteAsync(string name, IReadOnlyList<(int Size, IReadOnlyList<ContestantFigures> Figures)> all)
    {
        List<Metric> metrics = [.. all.Select(one => DeploymentMetrics.Of(one.Figures).Single(metric => metric.Name == name) with { Name = $"{name} at {ByteSize.Format(one.Size)}" })];
        await output.WriteLineAsync(MarkdownTable.Of(metrics));
        await output.WriteLineAsync();
        foreach (var metric in metrics)
            await output.WriteLineAsync(metric.ToJson());
        await output.WriteLineAsync();
    }
}
