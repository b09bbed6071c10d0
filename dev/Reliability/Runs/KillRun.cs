using Reliability.Mishaps;
using Reliability.Rounds;
using Runner.Local;

namespace Reliability.Runs;

/// <summary>Rounds of SIGKILL over one system that goes on running: both services, the emulator and the database, each a process of its own.</summary>
public static class KillRun
{
    private const string Environment = "uat";

    /// <summary>Runs rounds until as many count as were asked for, or one shows a difference.</summary>
    /// <returns>Every round, also those that do not count.</returns>
    /// <exception cref="InvalidOperationException">The emulator does not keep what it acknowledged, so that nothing could be proven with it.</exception>
    public static async Task<IReadOnlyList<RoundReport>> RunAsync(RunOptions options, string folder, TextWriter output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var log = new RunLog(output);
        await log.SayAsync(await KeptPublishes.ProveAsync(Path.Combine(folder, "kept-publishes"), options.Seed, cancellationToken));
        await using var system = await Impatience.StartAsync(
            new LocalSystemOptions(folder) { Database = options.Database, Environments = [Environment] }, cancellationToken: cancellationToken);
        var round = new RepeatedRound(new Round(system, Environment, options.Deployments), log);
        for (var seed = options.Seed; seed < options.Seed + options.Rounds; seed++)
        {
            if (!await round.RunAsync(seed, draws => new Kill(system, Environment, draws.VictimInTurn(options.Database)), cancellationToken))
                break;
        }

        return log.Reports;
    }
}
