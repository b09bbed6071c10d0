using System.Diagnostics;
using Reliability.Counting;
using Reliability.Mishaps;
using Reliability.Rounds;
using Reliability.Studies;
using Runner.Api;
using Runner.Local;

namespace Reliability.Rolling;

/// <summary>Keeps a system with several replicas under load while they are replaced, waits until all is quiet, counts.</summary>
/// <param name="system">The system, up and quiet; its emulator counts.</param>
/// <param name="environment">Where the forms go.</param>
/// <param name="most">How many deployments there may be.</param>
internal sealed class RollRound(LocalSystem system, string environment, int most)
{
    private const int FormsPerStudy = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public async Task<RoundReport> RunAsync(int seed, IReadOnlyList<IMishap> mishaps, CancellationToken cancellationToken)
    {
        var studies = new SmallStudies(FormattableString.Invariant($"R{seed}"), most, FormsPerStudy);
        using (var builder = new BuilderClient(system.Builder.Address, system.Token))
            await builder.ImportAsync(studies.WriteTo(system.Options.Folder), cancellationToken);

        using var again = new HandedOutAgain(system);
        var before = await again.ReadAsync(cancellationToken);
        var client = new DeployingClient(system, environment);
        var progress = new StudyProgress(system, studies.StudyOids, environment);
        var load = new SteadyDeployments(client, progress, studies);
        var began = Stopwatch.GetTimestamp();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var (deploying, rolling) = (load.DeployAsync(patience.Token), RollAsync(load, mishaps, patience.Token));
        try
        {
            // Whichever fails first ends the other as well.
            if ((await Task.WhenAny(deploying, rolling)).IsFaulted)
                await patience.CancelAsync();
            await Task.WhenAll(deploying, rolling);
            await new Quiet(system).WaitAsync(async () => await progress.SettledAsync(patience.Token) == load.Taken.Count * FormsPerStudy, patience.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The rollout with seed {seed} was not over and quiet after {Patience}. See the logs in {system.Options.Folder}.", exception);
        }

        var (unsettled, differences) = await rolling;
        var attempted = load.Taken.Count * FormsPerStudy;
        differences.AddRange(client.Repeats == 0 ? [] : [FormattableString.Invariant($"refused: {client.Repeats} requests had to be repeated")]);
        differences.AddRange(await CompareAsync(again, before, cancellationToken));
        differences.AddRange(await new RoundCount(system, environment).CompareAsync(client, attempted, load.Taken, cancellationToken));
        return new RoundReport(seed, [.. mishaps.Select(mishap => mishap.Name)], attempted, unsettled, client.Repeats, Stopwatch.GetElapsedTime(began), differences);
    }

    private static async Task<(List<long> Unsettled, List<string> Differences)> RollAsync(SteadyDeployments load, IReadOnlyList<IMishap> mishaps, CancellationToken patience)
    {
        List<long> unsettled = [];
        List<string> differences = [];
        await load.RushAsync(patience);
        foreach (var mishap in mishaps)
            differences.AddRange(await mishap.HappenAsync(async () => unsettled.Add(await load.RushAsync(patience)), patience));
        load.End();
        return (unsettled, differences);
    }

    // The queues' visibility time-out is longer than the round, so nothing is handed out again but what a stop gave back.
    private static async Task<IEnumerable<string>> CompareAsync(HandedOutAgain again, IReadOnlyDictionary<string, int> before, CancellationToken cancellationToken) =>
        from queue in await again.ReadAsync(cancellationToken)
        let more = queue.Value - before.GetValueOrDefault(queue.Key)
        where more > 0
        select FormattableString.Invariant($"redelivered: {more} messages of {queue.Key} were handed out again");
}
