using System.Collections.Concurrent;

namespace Benchmarks.Loops.Raw;

/// <summary>What has settled, in memory, and who waits for it.</summary>
internal sealed class SettledBoard
{
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> _single = new();
    private readonly Lock _gate = new();
    private int _count;
    private (int Count, TaskCompletionSource Reached)? _waiter;

    public void Settle(Guid id)
    {
        Of(id).TrySetResult();
        lock (_gate)
        {
            _count++;
            if (_waiter is { } waiter && _count >= waiter.Count)
                waiter.Reached.TrySetResult();
        }
    }

    public Task WaitAsync(Guid id) => Of(id).Task;

    /// <summary>Until so many have settled since the start.</summary>
    public Task WaitAsync(int count)
    {
        lock (_gate)
        {
            if (_count >= count)
                return Task.CompletedTask;
            _waiter = (count, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            return _waiter.Value.Reached.Task;
        }
    }

    private TaskCompletionSource Of(Guid id) => _single.GetOrAdd(id, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
