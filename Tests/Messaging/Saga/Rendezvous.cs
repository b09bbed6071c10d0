namespace Tests.Messaging.Saga;

/// <summary>Holds the first comers until so many are there; whoever comes later passes.</summary>
internal sealed class Rendezvous(int participants)
{
    private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _arrived;

    public Task ArriveAsync()
    {
        if (Interlocked.Increment(ref _arrived) == participants)
            _complete.SetResult();

        return CompleteAsync();
    }

    /// <summary>Waits for the others without being one of them.</summary>
    public Task CompleteAsync() => _complete.Task.WaitAsync(TestContext.Current.CancellationToken);
}
