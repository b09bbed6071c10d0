using Runner.Local;

namespace Reliability.Counting;

/// <summary>Waits until nothing is on its way in a system.</summary>
/// <param name="system">Which.</param>
public sealed class Quiet(LocalSystem system)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Ends when the condition holds and two looks in a row found outboxes, inboxes and queues empty.</summary>
    /// <param name="isSettled">What must hold besides.</param>
    /// <param name="patience">Gives up waiting.</param>
    public async Task WaitAsync(Func<Task<bool>> isSettled, CancellationToken patience = default)
    {
        ArgumentNullException.ThrowIfNull(isSettled);
        for (var empty = 0; empty < 2;)
        {
            empty = await isSettled() && await IsEmptyAsync(patience) ? empty + 1 : 0;
            if (empty < 2)
                await Task.Delay(Pause, TimeProvider.System, patience);
        }
    }

    // What failed for good stays where it is; the count names it.
    private async Task<bool> IsEmptyAsync(CancellationToken patience) =>
        !(await Leftovers.FindAsync(system, patience)).Any(Leftovers.IsOnItsWay);
}
