using System.Diagnostics;
using Benchmarks.Contestants;
using Benchmarks.Figures;
using Benchmarks.Machine;

namespace Benchmarks.Verbs;

/// <summary>What Builder and CDMS call while nothing happens, counted for some minutes and put as an hour.</summary>
internal sealed class IdleBenchmark(Stage stage, TextWriter output)
{
    // One for the Builder, one for the CDMS.
    private const int Queues = 2;
    private const int DefaultMinutes = 4;

    // What a start calls, and the pollers' way back to one, is not idleness.
    private static readonly TimeSpan SettlingDown = TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var minutes = stage.Options.Count == 0 ? DefaultMinutes : stage.Options.Count;
        await using var services = await OurServices.StartAsync(new Databases(stage), cancellationToken);
        await Task.Delay(SettlingDown, TimeProvider.System, cancellationToken);
        var before = await stage.Calls.ReadAsync(cancellationToken);
        var statements = stage.Statements is { } counter ? await counter.ReadAsync(services.DatabasePrefix, cancellationToken) : null;
        var cpu = ProcessFigures.CpuSeconds(services.BuilderId) + ProcessFigures.CpuSeconds(services.CdmsId);
        var began = Stopwatch.GetTimestamp();
        await Task.Delay(TimeSpan.FromMinutes(minutes), TimeProvider.System, cancellationToken);
        var hours = Stopwatch.GetElapsedTime(began).TotalHours;
        var calls = AwsCalls.Difference(before, await stage.Calls.ReadAsync(cancellationToken));
        List<IReadOnlyList<string>> rows = [.. calls.Select(call => Row($"`{call.Key}`, an hour and queue", call.Value / hours / Queues))];
        if (stage.Statements is { } after)
            rows.Add(Row("SQL statements, an hour, both services", ((await after.ReadAsync(services.DatabasePrefix, cancellationToken)).Work - statements!.Work) / hours));
        rows.Add(Row("CPU seconds, an hour, both services", (ProcessFigures.CpuSeconds(services.BuilderId) + ProcessFigures.CpuSeconds(services.CdmsId) - cpu) / hours));
        await output.WriteLineAsync(MarkdownTable.Of([FormattableString.Invariant($"idle, from {minutes} minutes"), ""], rows));
        await output.WriteLineAsync(new Metric("idle_receives_per_hour_and_queue", calls.GetValueOrDefault("ReceiveMessage") / hours / Queues, Raw: null, Durable: null).ToJson());
    }

    private static IReadOnlyList<string> Row(string name, double value) => [name, MarkdownTable.Number(value)];
}
