namespace ServiceDefaults;

/// <summary>Opens once the database has been seen reachable and migrated; the bus waits for it.</summary>
public sealed class DatabaseGate
{
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>True once the database was found usable.</summary>
    public bool IsOpen => _opened.Task.IsCompletedSuccessfully;

    /// <summary>Waits until the database can be used.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => _opened.Task.WaitAsync(cancellationToken);

    internal void Open() => _opened.TrySetResult();
}
