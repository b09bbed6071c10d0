using Benchmarks.Contestants;
using Benchmarks.Figures;
using Benchmarks.Measuring;
using Benchmarks.Options;
using Benchmarks.Studies;

namespace Benchmarks.Verbs;

/// <summary>All contestants in turn, round by round, so that ratios come from one run.</summary>
internal sealed class DeploymentsBenchmark(Stage stage, TextWriter output)
{
    private const int DefaultCount = 2000;
    private const int MostForWarming = 400;
    private readonly BenchmarkOptions _options = stage.Options;
    private int _rounds;

    private int Count => _options.Count == 0 ? DefaultCount : _options.Count;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        List<ContestantFigures> figures = [.. _options.Contestants.Select(kind => new ContestantFigures(kind))];
        await MeasureAsync(figures, cancellationToken);
        await WriteAsync(figures);
    }

    private async Task MeasureAsync(IReadOnlyList<ContestantFigures> figures, CancellationToken cancellationToken)
    {
        List<IContestant> contestants = [];
        try
        {
            foreach (var one in figures)
                contestants.Add(await StartAsync(one.Kind, cancellationToken));
            for (var i = 0; i < _options.WarmRounds; i++)
                await WarmAsync(contestants, i, cancellationToken);
            for (var i = 0; i < _options.Rounds; i++)
                await LoadAsync(contestants, figures, cancellationToken);
            if (!_options.IsQuick)
                await LowLoadAsync(contestants, figures, cancellationToken);
        }
        finally
        {
            await Task.WhenAll(contestants.Select(contestant => contestant.DisposeAsync().AsTask()));
        }
    }

    private async Task<IContestant> StartAsync(ContestantKind kind, CancellationToken cancellationToken)
    {
        var contestant = await Contestant.StartAsync(kind, new Databases(stage), cancellationToken);
        Tell($"{kind}: builder side is process {contestant.BuilderId}, cdms side {contestant.CdmsId}");
        return contestant;
    }

    private async Task WarmAsync(List<IContestant> contestants, int number, CancellationToken cancellationToken)
    {
        var round = await NextRoundAsync(Math.Min(Count, MostForWarming), cancellationToken);
        foreach (var contestant in contestants)
        {
            await contestant.ImportAsync(round, cancellationToken);
            await LoadRound.RunAsync(contestant, round, _options.Concurrency, cancellationToken);
            Tell($"{contestant.Kind}: warm round {number + 1} done");
        }
    }

    private async Task LoadAsync(List<IContestant> contestants, IReadOnlyList<ContestantFigures> figures, CancellationToken cancellationToken)
    {
        var round = await NextRoundAsync(Count, cancellationToken);
        foreach (var contestant in contestants)
        {
            await contestant.ImportAsync(round, cancellationToken);
            var statements = await StatementList.TakeAsync(stage, contestant, cancellationToken);
            var load = await LoadRound.MeasureAsync(stage, contestant, round, cancellationToken);
            await StatementList.WriteAsync(stage, contestant, round.Forms.Count, statements, cancellationToken);
            Of(figures, contestant).Load.Add(load);
            Tell($"{contestant.Kind}: {load.Rate:F1} deployments a second");
        }
    }

    private async Task LowLoadAsync(List<IContestant> contestants, IReadOnlyList<ContestantFigures> figures, CancellationToken cancellationToken)
    {
        var round = await NextRoundAsync(Count + 50, cancellationToken);
        foreach (var contestant in contestants)
        {
            await contestant.ImportAsync(round, cancellationToken);
            Of(figures, contestant).LowLoad = await LowLoadRound.MeasureAsync(stage, contestant, round, cancellationToken);
            Tell($"{contestant.Kind}: low load done");
        }
    }

    private Task<Round> NextRoundAsync(int count, CancellationToken cancellationToken) =>
        Round.WriteAsync(FormattableString.Invariant($"R{++_rounds:D3}"), count, _options.Size, stage.Folder, cancellationToken);

    private static ContestantFigures Of(IReadOnlyList<ContestantFigures> figures, IContestant contestant) => figures.Single(one => one.Kind == contestant.Kind);

    private async Task WriteAsync(IReadOnlyList<ContestantFigures> figures)
    {
        var metrics = DeploymentMetrics.Of(figures);
        await output.WriteLineAsync(FormattableString.Invariant(
            $"{Count} deployments of {ByteSize.Format(_options.Size)}, {_options.Concurrency} requests in flight, {_options.Database}, {Environment.ProcessorCount} cores"));
        await output.WriteLineAsync();
        await output.WriteLineAsync(MarkdownTable.Of(metrics));
        await output.WriteLineAsync();
        foreach (var one in figures)
            await output.WriteLineAsync($"AWS calls of {one.Kind} for one deployment: {string.Join(", ", one.Load[^1].CallsByAction.OrderByDescending(call => call.Value).Select(call => FormattableString.Invariant($"{call.Key} {call.Value:F3}")))}");
        foreach (var metric in metrics)
            await output.WriteLineAsync(metric.ToJson());
    }

    private static void Tell(FormattableString text) => Console.Error.WriteLine(FormattableString.Invariant(text));
}
