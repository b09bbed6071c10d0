namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>The deliveries of one endpoint. Nobody waits for company: what comes while a transaction runs goes into the next.</summary>
/// <remarks>
/// One transaction at a time makes the fullest batches, and is right as long as consumers are quick. A delivery that has waited for
/// <see cref="Patience" /> starts another transaction beside it, so a slow consumer does not hold up its endpoint.
/// </remarks>
internal sealed class InboxLane
{
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    private readonly Lock sync = new();
    private readonly Queue<InboxDelivery> waiting = [];
    private readonly InboxSettings settings;
    private readonly Func<IReadOnlyList<InboxDelivery>, Task> runTogether;
    private readonly ITimer timer;
    private int running;
    private bool isTimed;

    public InboxLane(InboxSettings settings, TimeProvider clock, Func<IReadOnlyList<InboxDelivery>, Task> runTogether)
    {
        this.settings = settings;
        this.runTogether = runTogether;
        timer = clock.CreateTimer(static lane => ((InboxLane)lane!).OnPatienceSpent(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Add(InboxDelivery delivery)
    {
        lock (sync)
        {
            waiting.Enqueue(delivery);
            if (running > 0)
                StartTimer();
            else
                Start();
        }
    }

    private void OnPatienceSpent()
    {
        lock (sync)
        {
            isTimed = false;
            if (waiting.Count > 0 && running < settings.Lanes)
                Start();
            if (waiting.Count > 0)
                StartTimer();
        }
    }

    private void StartTimer()
    {
        if (isTimed)
            return;
        isTimed = true;
        timer.Change(Patience, Timeout.InfiniteTimeSpan);
    }

    private void Start()
    {
        running++;

        // Not in the flow of this delivery: its log scopes and activities are not those of the others.
        ThreadPool.UnsafeQueueUserWorkItem(static lane => _ = lane.DrainAsync(), this, preferLocal: false);
    }

    private async Task DrainAsync()
    {
        while (Take() is { Count: > 0 } deliveries)
            await runTogether(deliveries);
    }

    private List<InboxDelivery> Take()
    {
        lock (sync)
        {
            var taken = new List<InboxDelivery>(settings.MostTogether);
            while (taken.Count < settings.MostTogether && waiting.TryDequeue(out var delivery))
                taken.Add(delivery);
            if (taken.Count == 0)
                running--;
            return taken;
        }
    }
}
