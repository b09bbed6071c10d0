using System.Diagnostics;
using Benchmarks.Contestants;
using Benchmarks.Figures;
using Runner.Processes;

namespace Benchmarks.Verbs;

/// <summary>From the start of a service's process until it says that it is ready.</summary>
internal sealed class StartBenchmark(Stage stage, TextWriter output)
{
    private const int DefaultTimes = 5;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var times = stage.Options.Count == 0 ? DefaultTimes : stage.Options.Count;
        var starts = new OurStarts(new Databases(stage));
        var rows = new List<IReadOnlyList<string>>
        {
            await MeasureAsync("Builder", starts.StartBuilderAsync, times, cancellationToken),
            await MeasureAsync("CDMS", starts.StartCdmsAsync, times, cancellationToken),
        };
        await output.WriteLineAsync(MarkdownTable.Of(["seconds to ready", "first, with migration", "median of the others", "slowest of the others"], rows));
    }

    private static async Task<IReadOnlyList<string>> MeasureAsync(
        string name, Func<CancellationToken, Task<ServiceProcess>> start, int times, CancellationToken cancellationToken)
    {
        var first = await MeasureOnceAsync(start, cancellationToken);
        List<double> others = [];
        for (var i = 0; i < times; i++)
            others.Add(await MeasureOnceAsync(start, cancellationToken));
        await Console.Error.WriteLineAsync($"{name}: done");
        return [name, MarkdownTable.Number(first), MarkdownTable.Number(Percentile.Median(others)), MarkdownTable.Number(others.Max())];
    }

    private static async Task<double> MeasureOnceAsync(Func<CancellationToken, Task<ServiceProcess>> start, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var service = await start(cancellationToken);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        await service.KillAsync();
        await service.DisposeAsync();
        return seconds;
    }
}
