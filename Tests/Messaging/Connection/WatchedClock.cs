using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Tests.Messaging.Connection;

/// <summary>A clock of the test's own that tells when the code under test has set a timer, so that no test advances it too early.</summary>
internal sealed class WatchedClock : FakeTimeProvider
{
    private readonly Channel<TimeSpan> _set = Channel.CreateUnbounded<TimeSpan>();

    /// <summary>Waits until a timer has been set, and advances the clock to it.</summary>
    public async Task<TimeSpan> AdvanceToTimerAsync(CancellationToken cancellationToken)
    {
        var due = await NextTimerAsync(cancellationToken);
        Advance(due);
        return due;
    }

    /// <summary>Waits until a timer has been set; gives how long it runs. Each is told once, in the order in which they were set.</summary>
    public Task<TimeSpan> NextTimerAsync(CancellationToken cancellationToken) => _set.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        Tell(dueTime);
        return new Watched(timer, this);
    }

    private void Tell(TimeSpan dueTime)
    {
        if (dueTime != Timeout.InfiniteTimeSpan)
            Assert.True(_set.Writer.TryWrite(dueTime));
    }

    private sealed class Watched(ITimer timer, WatchedClock clock) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var changed = timer.Change(dueTime, period);
            clock.Tell(dueTime);
            return changed;
        }

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
