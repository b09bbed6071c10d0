using Reliability.Mishaps;
using Reliability.Rounds;
using Runner.Local;

namespace Reliability.Runs;

/// <summary>Rounds of SIGTERM to one service after the other, under load. No message may wait out its visibility time-out because of a stop.</summary>
public static class StopRun
{
    private const string Environment = "uat";

    // Far longer than the patience of a round: a message that a stop strands makes the round fail.
    private static readonly TimeSpan Visibility = TimeSpan.FromMinutes(10);

    /// <summary>Runs rounds until as many count as were asked for, or one shows a difference.</summary>
    /// <returns>Every round, also those that do not count.</returns>
    public static async Task<IReadOnlyList<RoundReport>> RunAsync(RunOptions options, string folder, TextWriter output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var log = new RunLog(output);
        await using var system = await Impatience.StartAsync(
            new LocalSystemOptions(folder) { Database = options.Database, Environments = [Environment] }, Visibility, cancellationToken);
        var round = new RepeatedRound(new Round(system, Environment, options.Deployments), log);
        for (var seed = options.Seed; seed < options.Seed + options.Rounds; seed++)
        {
            if (!await round.RunAsync(seed, draws => new Stop(system, Environment, draws.ServiceInTurn(), leavesNothing: true), cancellationToken))
                break;
        }

        return log.Reports;
    }
}
