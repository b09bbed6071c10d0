using Benchmarks.Contestants;
using Benchmarks.Figures;
using Benchmarks.Measuring;
using Benchmarks.Options;
using Benchmarks.Studies;

namespace Benchmarks.Verbs;

/// <summary>Deployments under load and one by one, and what each costs.</summary>
internal sealed class DeploymentsBenchmark(Stage stage, TextWriter output)
{
    private const int DefaultCount = 2000;
    private const int MostForWarming = 400;
    private const int MostForRoundTrips = 1000;
    private readonly BenchmarkOptions _options = stage.Options;

    private int Count => _options.Count == 0 ? DefaultCount : _options.Count;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        List<ContestantFigures> figures = [.. _options.Contestants.Select(kind => new ContestantFigures(kind))];
        await using (var contest = await Contest.StartAsync(stage, cancellationToken))
        {
            for (var i = 0; i < _options.WarmRounds; i++)
                await contest.WarmAsync(Math.Min(Count, MostForWarming), _options.Size, cancellationToken);
            for (var i = 0; i < (_options.IsLowLoadOnly ? 0 : _options.Rounds); i++)
                await contest.LoadAsync(figures, Count, _options.Size, cancellationToken);
            if (!_options.IsQuick || _options.IsLowLoadOnly)
                await contest.LowLoadAsync(figures, Count, _options.Size, cancellationToken);
        }

        if (_options is { IsQuick: false, IsLowLoadOnly: false } && stage.Postgres is not null)
            await CountRoundTripsAsync(figures, cancellationToken);
        await WriteAsync(figures);
    }

    private async Task CountRoundTripsAsync(IReadOnlyList<ContestantFigures> figures, CancellationToken cancellationToken)
    {
        var count = Math.Min(Count, MostForRoundTrips);
        var warmUp = await Round.WriteAsync("Y001", count / 2 + 1, _options.Size, stage.Folder, cancellationToken);
        var round = await Round.WriteAsync("Y002", count, _options.Size, stage.Folder, cancellationToken);
        foreach (var one in figures)
        {
            one.RoundTrips = await RoundTripRound.CountAsync(stage, one.Kind, warmUp, round, cancellationToken);
            await Console.Error.WriteLineAsync($"{one.Kind}: round trips counted");
        }
    }

    private async Task WriteAsync(IReadOnlyList<ContestantFigures> figures)
    {
        var metrics = DeploymentMetrics.Of(figures);
        await output.WriteLineAsync(FormattableString.Invariant(
            $"{Count} deployments of {ByteSize.Format(_options.Size)}, {_options.Concurrency} requests in flight, {_options.Database}, {Environment.ProcessorCount} cores, {Machine.Load.Describe()}:"));
        await output.WriteLineAsync();
        await output.WriteLineAsync(MarkdownTable.Of(metrics));
        await output.WriteLineAsync();
        if (!_options.IsLowLoadOnly)
        {
            await output.WriteLineAsync(MarkdownTable.Of(
                ["AWS calls a deployment", .. figures.Select(one => one.Kind.ToString().ToLowerInvariant())],
                CallsTable.Rows(figures)));
            await output.WriteLineAsync();
        }

        foreach (var metric in metrics)
            await output.WriteLineAsync(metric.ToJson());
    }
}
