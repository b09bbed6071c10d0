namespace Tests.Messaging.Saga;

/// <summary>Counts the contexts that are opened, one for each message at hand.</summary>
public sealed class Openings
{
    private readonly Lock _sync = new();
    private int _missing;
    private TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Begins to count. The task ends when so many more were opened.</summary>
    public Task NextAsync(int count)
    {
        lock (_sync)
        {
            _missing = count;
            _reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _reached.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        }
    }

    public void Opened()
    {
        lock (_sync)
        {
            if (--_missing == 0)
                _reached.SetResult();
        }
    }
}
