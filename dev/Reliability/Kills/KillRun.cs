using Runner.Local;

namespace Reliability.Kills;

/// <summary>Rounds of SIGKILL over one system that goes on running: both services, the emulator and the database, each a process of its own.</summary>
public static class KillRun
{
    private const string Environment = "uat";
    private const int DrawsPerRound = 5;

    // A multiple of every number of victims: another draw for the same victim.
    private const int NextDraw = 1_000_000;

    /// <summary>Runs rounds until as many count as were asked for, or one shows a difference.</summary>
    /// <returns>Every round, also those that do not count.</returns>
    /// <exception cref="InvalidOperationException">The emulator does not keep what it acknowledged, so that nothing could be proven with it.</exception>
    public static async Task<IReadOnlyList<RoundReport>> RunAsync(KillOptions options, string folder, TextWriter output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        await output.WriteLineAsync(await KeptPublishes.ProveAsync(Path.Combine(folder, "kept-publishes"), options.Seed, cancellationToken));
        await using var system = await Impatience.StartAsync(
            new LocalSystemOptions(folder) { Database = options.Database, Environments = [Environment] }, cancellationToken);
        var round = new KillRound(system, Environment, options.Deployments);
        List<RoundReport> reports = [];
        for (var seed = options.Seed; seed < options.Seed + options.Rounds; seed++)
        {
            if (!await RunAsync(round, options, seed, reports, output, cancellationToken))
                break;
        }

        return reports;
    }

    /// <returns>False when there is no sense in going on.</returns>
    private static async Task<bool> RunAsync(
        KillRound round, KillOptions options, int seed, List<RoundReport> reports, TextWriter output, CancellationToken cancellationToken)
    {
        for (var draw = 0; draw < DrawsPerRound; draw++)
        {
            var report = await round.RunAsync(seed + (draw * NextDraw), options.VictimOf(seed), cancellationToken);
            reports.Add(report);
            await output.WriteLineAsync(report.ToString());
            foreach (var difference in report.Differences)
                await output.WriteLineAsync($"  {difference}");
            if (report.Differences.Count > 0)
                return false;
            if (report.Counts)
                return true;
        }

        return false;
    }
}
