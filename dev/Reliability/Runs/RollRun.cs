using Reliability.Mishaps;
using Reliability.Rolling;
using Reliability.Rounds;
using Runner.Local;

namespace Reliability.Runs;

/// <summary>Upgrades under load: two replicas of each service; the databases are migrated, then the replicas replaced one after the other. Nobody may notice, and no message may be handed out twice because of it.</summary>
public static class RollRun
{
    private const string Environment = "uat";
    private const int ReplicasOfEach = 2;

    // Far longer than a round: what a stop strands makes the round fail.
    private static readonly TimeSpan Visibility = TimeSpan.FromMinutes(15);

    // migrate is a step of its own, as in Kubernetes.
    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal) { ["Database__MigrateAtStart"] = "false" };

    /// <summary>One round, and further ones that replace the replicas again, without migrating.</summary>
    /// <param name="options">Rounds, most deployments of each, seed.</param>
    /// <param name="upgrade">From which version to which.</param>
    /// <param name="folder">For logs and data.</param>
    /// <param name="output">A line for each round.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>Every round.</returns>
    public static async Task<IReadOnlyList<RoundReport>> RunAsync(
        RunOptions options, IUpgrade upgrade, string folder, TextWriter output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(upgrade);
        var log = new RunLog(output);
        await using var system = await Impatience.PrepareAsync(
            new LocalSystemOptions(folder) { Database = LocalDatabase.Postgres, Environments = [Environment], CountsCalls = true, Settings = Settings }, Visibility, cancellationToken);
        await StartEarlierAsync(system, upgrade, cancellationToken);
        var round = new RollRound(system, Environment, options.Deployments);
        IMishap[] rollouts = [new Rollout(system.Builders, system.BuilderStart), new Rollout(system.CdmsReplicas(Environment), system.CdmsStart(Environment))];
        for (var seed = options.Seed; seed < options.Seed + options.Rounds; seed++)
        {
            var ordered = seed % 2 == 0 ? rollouts : rollouts.Reverse();
            var report = await round.RunAsync(seed, seed == options.Seed ? [new Migration(system, upgrade), .. ordered] : [.. ordered], cancellationToken);
            await log.AddAsync(report);
            if (report.Differences.Count > 0)
                break;
        }

        return log.Reports;
    }

    private static async Task StartEarlierAsync(LocalSystem system, IUpgrade upgrade, CancellationToken cancellationToken)
    {
        var (builder, cdms) = (upgrade.Earlier(system.BuilderStart), upgrade.Earlier(system.CdmsStart(Environment)));
        foreach (var service in new[] { builder, cdms })
            await MigrateCommand.RunAsync(service, cancellationToken);
        for (var replica = 0; replica < ReplicasOfEach; replica++)
            await Task.WhenAll(system.Builders.AddAsync(builder, cancellationToken), system.CdmsReplicas(Environment).AddAsync(cdms, cancellationToken));
    }
}
