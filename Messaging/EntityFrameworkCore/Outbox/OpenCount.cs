namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Counts what is under way, and lets others wait until it is little enough.</summary>
internal sealed class OpenCount
{
    private readonly Lock gate = new();
    private readonly List<(int Limit, TaskCompletionSource Reached)> waiters = [];
    private int count;

    public void Add(int more)
    {
        lock (gate)
        {
            count += more;
            for (var index = waiters.Count - 1; index >= 0; index--)
            {
                if (count > waiters[index].Limit)
                    continue;
                waiters[index].Reached.TrySetResult();
                waiters.RemoveAt(index);
            }
        }
    }

    /// <summary>Waits until no more than so many are under way.</summary>
    public Task WaitAsync(int limit, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (count <= limit)
                return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiters.Add((limit, reached));
            return reached.Task.WaitAsync(cancellationToken);
        }
    }
}
