using System.Diagnostics;
using Benchmarks.Backlog;
using Benchmarks.Contestants;
using Benchmarks.Figures;
using Benchmarks.Machine;
using Benchmarks.Measuring;
using Benchmarks.Options;
using Benchmarks.Studies;

namespace Benchmarks.Verbs;

/// <summary>Lets messages pile up in the outbox, then in the queue, and measures how fast each is worked off, beside the raw loop.</summary>
/// <remarks>The side that shall not work meanwhile stands still (SIGSTOP) instead of being stopped: so it is as warm as before.</remarks>
internal sealed class BacklogBenchmark(Stage stage, TextWriter output)
{
    private const int WarmForms = 400;
    private static readonly int[] Counts = [1_000, 10_000, 100_000];
    private int _rounds;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        int[] counts = stage.Options.Count == 0 ? Counts : [.. Counts.Where(count => count <= stage.Options.Count)];
        await using var services = await OurServices.StartAsync(new Databases(stage), cancellationToken);
        await using var loop = await HandWrittenLoop.StartAsync(ContestantKind.Raw, new Databases(stage), cancellationToken);
        for (var i = 0; i < stage.Options.WarmRounds; i++)
            await WarmAsync([services, loop], cancellationToken);
        await using var ours = new OurBacklog(stage, services);
        var raw = new RawBacklog(loop);
        await ours.PrepareAsync(cancellationToken);
        await raw.PrepareAsync(cancellationToken);
        List<(BacklogFigures Ours, BacklogFigures Raw)> figures = [];
        foreach (var count in counts)
            figures.Add((await MeasureAsync(ours, count, cancellationToken), await MeasureAsync(raw, count, cancellationToken)));
        await WriteAsync(figures);
    }

    private async Task WarmAsync(IReadOnlyList<IContestant> contestants, CancellationToken cancellationToken)
    {
        var round = await Round.WriteAsync(FormattableString.Invariant($"W{++_rounds:D3}"), WarmForms, stage.Options.Size, stage.Folder, cancellationToken);
        foreach (var contestant in contestants)
        {
            await contestant.ImportAsync(round, cancellationToken);
            await LoadRound.RunAsync(contestant, round, stage.Options.Concurrency, cancellationToken);
        }
    }

    private async Task<BacklogFigures> MeasureAsync(IBacklog backlog, int count, CancellationToken cancellationToken)
    {
        var contestant = backlog.Contestant;
        ProcessFigures.ResetPeak(contestant.BuilderId);
        ProcessFigures.ResetPeak(contestant.CdmsId);
        using var depth = new QueueDepth(stage.Emulator.ServiceUrl, backlog.Queue);
        await Freezer.StopAsync(contestant.CdmsId, cancellationToken);
        var filling = backlog.FillAsync(count, cancellationToken);
        var outRate = await depth.FillRateAsync(count, cancellationToken);
        await filling;
        await Freezer.ContinueAsync(contestant.CdmsId, cancellationToken);
        var began = Stopwatch.GetTimestamp();
        await backlog.WaitUntilSettledAsync(cancellationToken);
        var queueRate = count / Stopwatch.GetElapsedTime(began).TotalSeconds;
        await Console.Error.WriteLineAsync(FormattableString.Invariant($"{contestant.Kind}: {count} waiting, out {outRate:F0}/s, settled {queueRate:F0}/s"));
        return new BacklogFigures(count, outRate, queueRate, ProcessFigures.PeakMegabytes(contestant.BuilderId), ProcessFigures.PeakMegabytes(contestant.CdmsId));
    }

    private async Task WriteAsync(IReadOnlyList<(BacklogFigures Ours, BacklogFigures Raw)> figures)
    {
        await output.WriteLineAsync(MarkdownTable.Of(
            ["messages waiting", "outbox: ours/s", "raw/s", "ratio", "queue: ours/s", "raw/s", "ratio", "Builder peak MB", "CDMS peak MB"],
            figures.Select(pair => (IReadOnlyList<string>)
            [
                FormattableString.Invariant($"{pair.Ours.Count:#,##0}"),
                MarkdownTable.Number(pair.Ours.OutRate), MarkdownTable.Number(pair.Raw.OutRate), MarkdownTable.Number(pair.Ours.OutRate / pair.Raw.OutRate),
                MarkdownTable.Number(pair.Ours.QueueRate), MarkdownTable.Number(pair.Raw.QueueRate), MarkdownTable.Number(pair.Ours.QueueRate / pair.Raw.QueueRate),
                MarkdownTable.Number(pair.Ours.BuilderPeakMegabytes), MarkdownTable.Number(pair.Ours.CdmsPeakMegabytes),
            ])));
        foreach (var (ours, raw) in figures)
        {
            await output.WriteLineAsync(new Metric(FormattableString.Invariant($"backlog_outbox_{ours.Count}_per_second"), ours.OutRate, raw.OutRate, Durable: null).ToJson());
            await output.WriteLineAsync(new Metric(FormattableString.Invariant($"backlog_queue_{ours.Count}_per_second"), ours.QueueRate, raw.QueueRate, Durable: null).ToJson());
        }
    }
}
