using Benchmarks.Contestants;
using Benchmarks.Options;
using Benchmarks.Relay;
using Benchmarks.Studies;

namespace Benchmarks.Measuring;

/// <summary>Counts database round trips under the same load, through a relay: a contestant is started anew for it, and nothing is timed.</summary>
internal static class RoundTripRound
{
    /// <summary>Round trips for one deployment.</summary>
    /// <param name="stage">With PostgreSQL.</param>
    /// <param name="kind">Whom to start.</param>
    /// <param name="warmUp">Published first: connections and prepared statements come about.</param>
    /// <param name="round">Published then.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<double> CountAsync(Stage stage, ContestantKind kind, Round warmUp, Round round, CancellationToken cancellationToken)
    {
        await using var relay = new RoundTripRelay(stage.Postgres!.Host, Path.Combine(stage.Folder, $"relay-{kind}"));
        await using var contestant = await Contestant.StartAsync(kind, new Databases(stage, relay.Folder), cancellationToken);
        await contestant.ImportAsync(warmUp, cancellationToken);
        await contestant.ImportAsync(round, cancellationToken);
        await LoadRound.RunAsync(contestant, warmUp, stage.Options.Concurrency, cancellationToken);
        var before = relay.Turns;
        await LoadRound.RunAsync(contestant, round, stage.Options.Concurrency, cancellationToken);
        return (double)(relay.Turns - before) / round.Forms.Count;
    }
}
