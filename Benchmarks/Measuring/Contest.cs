using Benchmarks.Contestants;
using Benchmarks.Machine;
using Benchmarks.Options;
using Benchmarks.Studies;

namespace Benchmarks.Measuring;

/// <summary>Contestants that run side by side and take their rounds in turn: so their ratios come from one run.</summary>
internal sealed class Contest : IAsyncDisposable
{
    private readonly Stage _stage;
    private readonly List<IContestant> _contestants = [];
    private int _rounds;

    private Contest(Stage stage) => _stage = stage;

    public static async Task<Contest> StartAsync(Stage stage, CancellationToken cancellationToken)
    {
        var contest = new Contest(stage);
        try
        {
            foreach (var kind in stage.Options.Contestants)
                await contest.AddAsync(kind, cancellationToken);
            return contest;
        }
        catch
        {
            await contest.DisposeAsync();
            throw;
        }
    }

    /// <summary>A round that nobody looks at.</summary>
    public Task WarmAsync(int count, int size, CancellationToken cancellationToken) => EachAsync(count, size, async (contestant, round) =>
    {
        await LoadRound.RunAsync(contestant, round, _stage.Options.Concurrency, cancellationToken);
        Tell($"{contestant.Kind}: warm");
    }, cancellationToken);

    /// <summary>A measured round with many requests in flight; adds to the figures of each contestant.</summary>
    public Task LoadAsync(IReadOnlyList<ContestantFigures> figures, int count, int size, CancellationToken cancellationToken) => EachAsync(count, size, async (contestant, round) =>
    {
        var statements = await StatementList.TakeAsync(_stage, contestant, cancellationToken);
        var load = await LoadRound.MeasureAsync(_stage, contestant, round, cancellationToken);
        await StatementList.WriteAsync(_stage, contestant, round.Forms.Count, statements, cancellationToken);
        figures.Single(one => one.Kind == contestant.Kind).Load.Add(load);
        Tell($"{contestant.Kind}: {load.Rate:F1} deployments a second");
    }, cancellationToken);

    /// <summary>A measured round with one request at a time.</summary>
    public Task LowLoadAsync(IReadOnlyList<ContestantFigures> figures, int count, int size, CancellationToken cancellationToken) => EachAsync(count + LowLoadRound.WarmUp, size, async (contestant, round) =>
    {
        figures.Single(one => one.Kind == contestant.Kind).LowLoad = await LowLoadRound.MeasureAsync(_stage, contestant, round, cancellationToken);
        Tell($"{contestant.Kind}: low load done");
    }, cancellationToken);

    public async ValueTask DisposeAsync() => await Task.WhenAll(_contestants.Select(contestant => contestant.DisposeAsync().AsTask()));

    private async Task AddAsync(ContestantKind kind, CancellationToken cancellationToken)
    {
        var contestant = await Contestant.StartAsync(kind, new Databases(_stage), cancellationToken);
        _contestants.Add(contestant);
        Tell($"{kind}: builder side is process {contestant.BuilderId}, cdms side {contestant.CdmsId}");
    }

    private async Task EachAsync(int count, int size, Func<IContestant, Round, Task> run, CancellationToken cancellationToken)
    {
        // The size in the name: study OIDs may not come twice, and not differ in length.
        var round = await Round.WriteAsync(FormattableString.Invariant($"{(char)('A' + int.Log2(size) % 26)}{++_rounds:D3}"), count, size, _stage.Folder, cancellationToken);
        foreach (var contestant in _contestants.Where(contestant => contestant.Kind == ContestantKind.Ours || size <= HandWrittenLoop.LargestSize))
        {
            await contestant.ImportAsync(round, cancellationToken);
            if (_stage.Observer is { } observer)
                await TableStatistics.RefreshAsync(observer, contestant.DatabasePrefix, cancellationToken);
            await run(contestant, round);
        }

        round.Delete();
    }

    private static void Tell(FormattableString text) => Console.Error.WriteLine(FormattableString.Invariant(text));
}
