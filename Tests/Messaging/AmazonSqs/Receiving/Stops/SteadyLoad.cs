using System.Collections.Concurrent;
using MassTransit;

namespace Tests.Messaging.AmazonSqs.Receiving.Stops;

public sealed record ShelveForm(int Number);

/// <summary>Sends messages, at most so many ahead of the consumer, and remembers what was consumed.</summary>
internal sealed class SteadyLoad(int ahead) : IDisposable
{
    private readonly ConcurrentDictionary<int, int> _consumed = new();
    private readonly SemaphoreSlim _room = new(ahead, ahead);
    private readonly Lock _sync = new();
    private TaskCompletionSource? _reached;
    private int _count;
    private int _redelivered;
    private int _target;
    private volatile bool _hasEnded;

    /// <summary>How often each message was consumed.</summary>
    public IReadOnlyDictionary<int, int> Consumed => _consumed;

    /// <summary>How many of what was consumed SQS had handed out before.</summary>
    public int Redelivered => Volatile.Read(ref _redelivered);

    public int Count
    {
        get
        {
            lock (_sync)
                return _count;
        }
    }

    /// <summary>Sends until <see cref="End"/>.</summary>
    /// <returns>How many were sent.</returns>
    public async Task<int> SendAsync(ISendEndpoint endpoint)
    {
        for (var number = 0; ; number++)
        {
            Assert.True(await _room.WaitAsync(TestBus.Patience, TestContext.Current.CancellationToken), "Nothing has been consumed for a long time.");
            if (_hasEnded)
                return number;
            await endpoint.Send(new ShelveForm(number), TestContext.Current.CancellationToken);
        }
    }

    public void End()
    {
        _hasEnded = true;
        _room.Release();
    }

    public async Task HandleAsync(ConsumeContext<ShelveForm> context)
    {
        await Task.Yield();
        if (context.ReceiveContext.Redelivered)
            Interlocked.Increment(ref _redelivered);
        _consumed.AddOrUpdate(context.Message.Number, 1, (_, times) => times + 1);
        lock (_sync)
        {
            _count++;
            if (_count >= _target)
                _reached?.TrySetResult();
        }

        _room.Release();
    }

    /// <summary>Ends when that many have been consumed in all.</summary>
    public Task ReachAsync(int target)
    {
        lock (_sync)
        {
            _target = target;
            _reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_count >= target)
                _reached.SetResult();
            return _reached.Task.WaitAsync(TestBus.Patience, TestContext.Current.CancellationToken);
        }
    }

    public void Dispose() => _room.Dispose();
}
