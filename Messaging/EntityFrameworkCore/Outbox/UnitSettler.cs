using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Takes finished units out of the tables, in sets: while one set is being settled, or shortly after, the next gathers.</summary>
/// <param name="inScopeAsync">Runs work with a context of its own.</param>
/// <param name="finished">Told of each unit that is done with.</param>
/// <param name="clock">The time.</param>
/// <param name="settings">How long a set gathers under load.</param>
/// <param name="logger">Where failures go.</param>
internal sealed class UnitSettler(
    Func<Func<DbContext, Task>, Task> inScopeAsync, Action<OutboxUnit> finished, TimeProvider clock, OutboxDeliverySettings settings, ILogger logger)
{
    private const int SetLimit = 500, FullSet = 100, TriesInHurry = 3;

    private readonly Lock gate = new();
    private readonly List<OutboxUnit> waiting = [];
    private TaskCompletionSource hurry = NewHurry();
    private bool isRunning;
    private bool isHurried;
    private int failures;

    public void Add(OutboxUnit unit)
    {
        lock (gate)
        {
            waiting.Add(unit);
            if (isRunning)
            {
                if (waiting.Count >= FullSet)
                    hurry.TrySetResult();
                return;
            }

            isRunning = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static settler => _ = settler.RunAsync(), this, preferLocal: false);
    }

    /// <summary>Whether somebody waits for what is to be settled: then nothing gathers, and what fails again and again is left to the end of its lease.</summary>
    public void Hurry(bool isWaitedFor)
    {
        lock (gate)
        {
            isHurried = isWaitedFor;
            hurry.TrySetResult();
        }
    }

    private async Task RunAsync()
    {
        while (Take() is { } set)
        {
            var isDone = await TrySettleAsync(set).ConfigureAwait(false);
            await PauseAsync(isDone ? settings.SettleInterval : settings.DelayDuringOutage(failures)).ConfigureAwait(false);
        }
    }

    private List<OutboxUnit>? Take()
    {
        lock (gate)
        {
            isRunning = waiting.Count > 0;
            if (!isRunning)
                return null;

            var set = waiting.GetRange(0, Math.Min(waiting.Count, SetLimit));
            waiting.RemoveRange(0, set.Count);
            return set;
        }
    }

    private async Task<bool> TrySettleAsync(List<OutboxUnit> set)
    {
        try
        {
            await inScopeAsync(db => new UnitSettlement(db, clock, logger, Finish).RunAsync(set)).ConfigureAwait(false);
            failures = 0;
            return true;
        }
        catch (Exception exception)
        {
            DeliveryLog.NotSettled(logger, exception, set.Count, settings.DelayDuringOutage(++failures));
            KeepForLater(set);
            return false;
        }

        void Finish(OutboxUnit unit)
        {
            set.Remove(unit);
            finished(unit);
        }
    }

    // What nobody holds any more will be claimed and sent again, so there is nothing left to settle.
    private void KeepForLater(List<OutboxUnit> set)
    {
        var now = clock.GetUtcNow();
        var lost = isHurried && failures >= TriesInHurry ? [.. set] : set.Where(unit => unit.Until <= now).ToList();
        lock (gate)
            waiting.InsertRange(0, set.Except(lost));
        foreach (var unit in lost)
            finished(unit);
    }

    private async Task PauseAsync(TimeSpan pause)
    {
        Task hurried;
        lock (gate)
        {
            if (isHurried)
                return;
            if (hurry.Task.IsCompleted)
                hurry = NewHurry();
            hurried = hurry.Task;
        }

        await Task.WhenAny(Task.Delay(pause, clock), hurried).ConfigureAwait(false);
    }

    private static TaskCompletionSource NewHurry() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
