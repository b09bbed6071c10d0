using System.Diagnostics;
using Benchmarks.Contestants;
using Benchmarks.Machine;
using Benchmarks.Studies;

namespace Benchmarks.Measuring;

/// <summary>One request at a time; each waits until the deployment before it has settled.</summary>
internal static class LowLoadRound
{
    /// <summary>Forms at the begin of a round that are not counted.</summary>
    public const int WarmUp = 50;

    /// <param name="stage">Where.</param>
    /// <param name="contestant">Who.</param>
    /// <param name="round">Imported, with <see cref="WarmUp"/> forms more than are counted.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<LowLoadFigures> MeasureAsync(Stage stage, IContestant contestant, Round round, CancellationToken cancellationToken)
    {
        foreach (var form in round.Forms.Take(WarmUp))
            await DeployAsync(contestant, form, cancellationToken);
        var before = await stage.Calls.ReadAsync(cancellationToken);
        List<double> milliseconds = [];
        foreach (var form in round.Forms.Skip(WarmUp))
            milliseconds.Add(await DeployAsync(contestant, form, cancellationToken));
        var calls = AwsCalls.Difference(before, await stage.Calls.ReadAsync(cancellationToken));
        return new LowLoadFigures(milliseconds, (double)calls.Values.Sum() / milliseconds.Count);
    }

    private static async Task<double> DeployAsync(IContestant contestant, FormAddress form, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        await contestant.WaitUntilSettledAsync(await contestant.PublishAsync(form, cancellationToken), cancellationToken);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
