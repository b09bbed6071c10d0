namespace MassTransit.AmazonSqsTransport.Connection;

/// <summary>Handles by name. One creation per name is under way at a time, and all who ask meanwhile share it.</summary>
/// <remarks>A failed creation is forgotten, and so is a handle whose queue or topic is gone: who asks next starts afresh.</remarks>
internal sealed class HandleCache<THandle>(Func<THandle, bool> isGone)
    where THandle : class
{
    private readonly Lock _sync = new();
    private readonly Dictionary<string, Task<THandle>> _handles = new(StringComparer.Ordinal);

    /// <param name="name">Name of the queue or topic.</param>
    /// <param name="create">Makes the handle; runs to its end even when the one who asked first goes away.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<THandle> GetAsync(string name, Func<Task<THandle>> create, CancellationToken cancellationToken)
    {
        lock (_sync)
        {
            if (!_handles.TryGetValue(name, out var handle) || IsUseless(handle))
                _handles[name] = handle = Task.Run(create, CancellationToken.None);
            return handle.WaitAsync(cancellationToken);
        }
    }

    public void Remove(string name)
    {
        lock (_sync)
            _handles.Remove(name);
    }

    /// <summary>Empties the cache.</summary>
    public IReadOnlyList<THandle> TakeAll()
    {
        lock (_sync)
        {
            var finished = _handles.Values.Where(handle => handle.IsCompletedSuccessfully).Select(handle => handle.Result).ToList();
            _handles.Clear();
            return finished;
        }
    }

    private bool IsUseless(Task<THandle> handle) => handle.IsFaulted || handle.IsCanceled || (handle.IsCompletedSuccessfully && isGone(handle.Result));
}
