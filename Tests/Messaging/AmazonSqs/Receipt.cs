using System.Collections.Concurrent;
using MassTransit;

namespace Tests.Messaging.AmazonSqs;

/// <summary>What a consumer got, awaitable by number.</summary>
public sealed class Receipt<T>(int expected = 1)
    where T : class
{
    private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<ConsumeContext<T>> _contexts = [];

    public Task Complete => _complete.Task.WaitAsync(TestBus.Patience);

    public IReadOnlyList<ConsumeContext<T>> Contexts => [.. _contexts];

    public Task HandleAsync(ConsumeContext<T> context)
    {
        _contexts.Enqueue(context);
        if (_contexts.Count >= expected)
            _complete.TrySetResult();
        return Task.CompletedTask;
    }

    public async Task<ConsumeContext<T>> FirstAsync()
    {
        await Complete;
        return Contexts[0];
    }
}
