using System.Diagnostics;
using FaultProxy;
using Reliability.Mishaps;
using Reliability.Rounds;
using Runner.Local;

namespace Reliability.Runs;

/// <summary>All faults mixed: a proxy that spoils calls between the services and the emulator, and in each round two kills or stops amid the deployments.</summary>
public static class SoakRun
{
    private const string Environment = "uat";

    private static readonly Dictionary<FaultKind, double> Rates = new()
    {
        [FaultKind.Throttled] = 0.02,
        [FaultKind.PartlyFailed] = 0.02,
        [FaultKind.ReplyLost] = 0.02,
        [FaultKind.Duplicated] = 0.05,
        [FaultKind.Reordered] = 0.1,
        [FaultKind.ReceiptExpired] = 0.02,
        [FaultKind.ConnectionCut] = 0.02,
        [FaultKind.Delayed] = 0.05,
    };

    /// <summary>Starts new rounds until the minutes are over (with 0 minutes: as many as were asked for), or one shows a difference.</summary>
    /// <returns>Every round.</returns>
    /// <exception cref="InvalidOperationException">The emulator does not keep what it acknowledged, so that nothing could be proven with it.</exception>
    public static async Task<IReadOnlyList<RoundReport>> RunAsync(RunOptions options, string folder, TextWriter output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var log = new RunLog(output);
        await log.SayAsync(await KeptPublishes.ProveAsync(Path.Combine(folder, "kept-publishes"), options.Seed, cancellationToken));
        await using var between = new ProxyBetween(new FaultPlan { Seed = options.Seed, Rates = Rates });
        await using var system = await Impatience.StartAsync(
            new LocalSystemOptions(folder) { Database = options.Database, Environments = [Environment], Route = between.StartAsync }, cancellationToken: cancellationToken);
        var round = new Round(system, Environment, options.Deployments);
        var began = Stopwatch.GetTimestamp();
        for (var seed = options.Seed; options.Minutes > 0 ? Stopwatch.GetElapsedTime(began) < TimeSpan.FromMinutes(options.Minutes) : seed < options.Seed + options.Rounds; seed++)
        {
            var report = await round.RunAsync(seed, Draw(new Draws(seed), system), cancellationToken);
            await log.AddAsync(report);
            if (report.Differences.Count > 0)
                break;
        }

        await log.SayAsync(between.ToString());
        return log.Reports;
    }

    private static Moment[] Draw(Draws draws, LocalSystem system) =>
        [new Moment(draws.Share(0.02, 0.45), DrawOne(draws, system)), new Moment(draws.Share(0.45, 0.9), DrawOne(draws, system))];

    private static IMishap DrawOne(Draws draws, LocalSystem system) => draws.Coin()
        ? new Kill(system, Environment, draws.AnyVictim(system.Options.Database))
        : new Stop(system, Environment, draws.Coin() ? Victim.Builder : Victim.Cdms, leavesNothing: false);
}
