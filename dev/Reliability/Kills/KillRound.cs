using System.Diagnostics;
using Reliability.Counting;
using Reliability.Studies;
using Runner.Api;
using Runner.Local;

namespace Reliability.Kills;

/// <summary>Deploys some studies, kills amid them, starts again, waits until all is quiet, counts.</summary>
/// <param name="system">The system, up and quiet.</param>
/// <param name="environment">Where the forms go.</param>
/// <param name="forms">How many deployments.</param>
public sealed class KillRound(LocalSystem system, string environment, int forms)
{
    private const int FormsPerStudy = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(15);

    /// <summary>Runs it.</summary>
    public async Task<RoundReport> RunAsync(int seed, Victim victim, CancellationToken cancellationToken = default)
    {
        var studies = new SmallStudies(FormattableString.Invariant($"R{seed}"), forms, FormsPerStudy);
        using (var builder = new BuilderClient(system.Builder.Address))
            await builder.ImportAsync(studies.WriteTo(system.Options.Folder), cancellationToken);

        // The moment is counted in steps, so that it means the same on a fast machine and a slow one.
        var at = 0.02 + (0.93 * Draw(seed));
        var progress = new StudyProgress(system, studies.StudyOids, environment);
        var client = new DeployingClient(system, environment);
        var began = Stopwatch.GetTimestamp();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var deploying = client.DeployAsync(studies.StudyOids, patience.Token);
        await ReachAsync(progress, (long)(at * 3 * forms), patience.Token);

        var unsettled = await KillAndRestartAsync(victim, progress, cancellationToken);
        var differences = await SettleAsync(deploying, progress, patience.Token)
            ? []
            : new List<string> { $"not quiet after {Patience}" };
        differences.AddRange(await CountAsync(client, studies.StudyOids, cancellationToken));
        return new RoundReport(seed, victim, at, forms, unsettled, client.Repeats, Stopwatch.GetElapsedTime(began), differences);
    }

    // A sequence that anybody can repeat, not a secret.
#pragma warning disable CA5394
    private static double Draw(int seed) => new Random(seed).NextDouble();
#pragma warning restore CA5394

    private async Task<long> KillAndRestartAsync(Victim victim, StudyProgress progress, CancellationToken cancellationToken)
    {
        var killer = new Killer(system, environment);
        var unsettled = 0L;
        await killer.KillAsync(victim);
        await killer.RestartAsync(victim, async () => unsettled = forms - await progress.SettledAsync(cancellationToken), cancellationToken);
        return unsettled;
    }

    private static async Task ReachAsync(StudyProgress progress, long steps, CancellationToken cancellationToken)
    {
        while (await progress.StepsAsync(cancellationToken) < steps)
            await Task.Delay(Glance, TimeProvider.System, cancellationToken);
    }

    private async Task<bool> SettleAsync(Task deploying, StudyProgress progress, CancellationToken patience)
    {
        try
        {
            await deploying;
            await new Quiet(system).WaitAsync(async () => await progress.SettledAsync(patience) == forms, patience);
            return true;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<IEnumerable<string>> CountAsync(DeployingClient client, IReadOnlyList<string> studies, CancellationToken cancellationToken)
    {
        var builder = await BuilderRows.ReadAsync(ServiceDatabase.Of(system, "builder"), studies, cancellationToken);
        var cdms = await CdmsRows.ReadAsync(ServiceDatabase.Of(system, $"cdms-{environment}"), studies, cancellationToken);
        var missing = forms - client.Acknowledged.Count;
        return
        [
            .. missing == 0 ? [] : new[] { FormattableString.Invariant($"attempted {forms}, acknowledged {client.Acknowledged.Count}") },
            .. DeploymentCount.Compare(client.Acknowledged, builder, cdms),
            .. await Leftovers.FindAsync(system, cancellationToken),
        ];
    }
}
