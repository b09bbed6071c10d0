using System.Diagnostics;
using Reliability.Counting;
using Reliability.Mishaps;
using Reliability.Studies;
using Runner.Api;
using Runner.Local;

namespace Reliability.Rounds;

/// <summary>Deploys some studies, lets mishaps happen amid them, waits until all is quiet, counts.</summary>
/// <param name="system">The system, up and quiet.</param>
/// <param name="environment">Where the forms go.</param>
/// <param name="forms">How many deployments.</param>
public sealed class Round(LocalSystem system, string environment, int forms)
{
    private const int FormsPerStudy = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(25);

    /// <summary>Runs it.</summary>
    /// <param name="seed">Names the round and its studies.</param>
    /// <param name="moments">What happens, in this order.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task<RoundReport> RunAsync(int seed, IReadOnlyList<Moment> moments, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(moments);
        var studies = new SmallStudies(FormattableString.Invariant($"R{seed}"), forms, FormsPerStudy);
        using (var builder = new BuilderClient(system.Builder.Address, system.Token))
            await builder.ImportAsync(studies.WriteTo(system.Options.Folder), cancellationToken);

        var progress = new StudyProgress(system, studies.StudyOids, environment);
        var client = new DeployingClient(system, environment);
        var began = Stopwatch.GetTimestamp();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var deploying = client.DeployAsync(studies.StudyOids, patience.Token);
        List<long> unsettled = [];
        List<string> differences = [];
        foreach (var moment in moments)
        {
            await ReachAsync(progress, (long)(moment.At * 3 * forms), patience.Token);
            differences.AddRange(await moment.Mishap.HappenAsync(
                async () => unsettled.Add(forms - await progress.SettledAsync(cancellationToken)), cancellationToken));
        }

        if (!await SettleAsync(deploying, progress, patience.Token))
            differences.Add($"not quiet after {Patience}");
        differences.AddRange(await new RoundCount(system, environment).CompareAsync(client, forms, studies.StudyOids, cancellationToken));
        return new RoundReport(
            seed, [.. moments.Select(moment => FormattableString.Invariant($"{moment.Mishap.Name} at {moment.At:P0}"))],
            forms, unsettled, client.Repeats, Stopwatch.GetElapsedTime(began), differences);
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
}
