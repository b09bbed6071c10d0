namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Sends many units at once, each as soon as there is a sender for it; those with the same group one after the other.</summary>
/// <param name="senders">How many units are sent at once.</param>
/// <param name="clock">The time.</param>
/// <param name="sendAsync">Sends one unit, and never throws; what is left to do stands in the unit's verdict.</param>
/// <param name="finished">Told of each unit that leaves the queue.</param>
internal sealed class SendQueue(int senders, TimeProvider clock, Func<OutboxUnit, Task> sendAsync, Action<OutboxUnit> finished)
{
    private readonly Lock gate = new();
    private readonly GroupLanes lanes = new();
    private readonly Queue<OutboxUnit> waiting = [];
    private int running;
    private bool isStopped;

    public void Add(OutboxUnit unit)
    {
        lock (gate)
        {
            if (!isStopped && EnterOrWait(unit))
                return;
            unit.Verdict ??= unit.LaterAt(clock.GetUtcNow());
        }

        finished(unit);
    }

    /// <summary>From here on nothing more is sent but what is on its way.</summary>
    public void Stop()
    {
        List<OutboxUnit> left;
        lock (gate)
        {
            isStopped = true;
            left = [.. waiting];
            waiting.Clear();
            left.AddRange(LeaveAll(left));
        }

        foreach (var unit in left)
            finished(unit);
    }

    // A unit that is started may have come to its end before this returns: only one that is not can be asked for its verdict.
    private bool EnterOrWait(OutboxUnit unit)
    {
        if (!lanes.Enter(unit, clock.GetUtcNow()))
            return unit.Verdict is null;

        StartOrQueue(unit);
        return true;
    }

    private List<OutboxUnit> LeaveAll(List<OutboxUnit> units)
    {
        List<OutboxUnit> behind = [];
        foreach (var unit in units)
        {
            unit.Verdict = unit.LaterAt(clock.GetUtcNow());
            behind.AddRange(lanes.Leave(unit).Shut);
        }

        return behind;
    }

    private void StartOrQueue(OutboxUnit unit)
    {
        if (running == senders)
        {
            waiting.Enqueue(unit);
            return;
        }

        // Neither on the thread of the caller, whose commit has just returned, nor as a part of the caller's trace.
        running++;
        ThreadPool.UnsafeQueueUserWorkItem(static work => _ = work.Queue.RunAsync(work.Unit), (Queue: this, Unit: unit), preferLocal: false);
    }

    private async Task RunAsync(OutboxUnit first)
    {
        for (var unit = first; unit is not null;)
        {
            await sendAsync(unit).ConfigureAwait(false);
            unit = Leave(unit);
        }
    }

    private OutboxUnit? Leave(OutboxUnit unit)
    {
        List<OutboxUnit>? shut = null;
        OutboxUnit? next;
        lock (gate)
        {
            var (free, behind) = lanes.Leave(unit);
            if (behind.Count > 0)
                (shut ??= []).AddRange(behind);
            if (isStopped && free.Count > 0)
                (shut ??= []).AddRange([.. free, .. LeaveAll([.. free])]);
            else
                Queue(free);
            next = waiting.Count > 0 ? waiting.Dequeue() : null;
            if (next is null)
                running--;
        }

        finished(unit);
        foreach (var one in shut ?? [])
            finished(one);
        return next;
    }

    private void Queue(IReadOnlyList<OutboxUnit> units)
    {
        foreach (var unit in units)
            StartOrQueue(unit);
    }
}
