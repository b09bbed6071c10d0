using System.Collections.Concurrent;
using System.Diagnostics;
using Benchmarks.Contestants;
using Benchmarks.Machine;
using Benchmarks.Studies;

namespace Benchmarks.Measuring;

/// <summary>Publishes all forms of a round with so many requests in flight, and waits until every deployment has settled.</summary>
internal static class LoadRound
{
    /// <summary>Without any measuring.</summary>
    public static async Task RunAsync(IContestant contestant, Round round, int concurrency, CancellationToken cancellationToken)
    {
        await PublishAsync(contestant, round, concurrency, cancellationToken);
        await contestant.WaitUntilSettledAsync(round, cancellationToken);
    }

    /// <summary>With all figures; the forms must have been imported.</summary>
    public static async Task<LoadFigures> MeasureAsync(Stage stage, IContestant contestant, Round round, CancellationToken cancellationToken)
    {
        ProcessFigures.ResetPeak(contestant.BuilderId);
        ProcessFigures.ResetPeak(contestant.CdmsId);
        var before = await Snapshot.TakeAsync(stage, contestant, cancellationToken);
        var began = Stopwatch.GetTimestamp();
        var published = await PublishAsync(contestant, round, stage.Options.Concurrency, cancellationToken);
        await contestant.WaitUntilSettledAsync(round, cancellationToken);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var cpu = Snapshot.Cpu(stage, contestant);
        var after = await Snapshot.TakeAsync(stage, contestant, cancellationToken);
        return LoadFigures.Of(round.Forms.Count, seconds, published, before, cpu with { Statements = after.Statements, Calls = after.Calls }) with
        {
            BuilderPeakMegabytes = ProcessFigures.PeakMegabytes(contestant.BuilderId),
            CdmsPeakMegabytes = ProcessFigures.PeakMegabytes(contestant.CdmsId),
        };
    }

    private static async Task<IReadOnlyList<double>> PublishAsync(IContestant contestant, Round round, int concurrency, CancellationToken cancellationToken)
    {
        var milliseconds = new ConcurrentBag<double>();
        await Parallel.ForEachAsync(round.Forms, new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellationToken }, async (form, token) =>
        {
            var began = Stopwatch.GetTimestamp();
            await contestant.PublishAsync(form, token);
            milliseconds.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        });
        return [.. milliseconds];
    }
}
