namespace MassTransit.AmazonSqsTransport.Receive.Polling;

/// <summary>How many more messages may be held.</summary>
/// <remarks>
/// A receive for one message costs as much as one for ten. While consumers are busy, room comes free one by one: a poller then
/// waits a moment for more, and pollers take room one after the other, so that each gets a good share.
/// </remarks>
internal sealed class Capacity : IDisposable
{
    /// <summary>The most messages one receive can bring (SQS API reference: ReceiveMessage).</summary>
    public const int MostPerReceive = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(20);

    private readonly Lock _sync = new();
    private readonly Queue<TaskCompletionSource<int>> _waiting = [];
    private readonly ITimer _patience;
    private readonly int _most;
    private int _free;
    private bool _patienceRuns;

    public Capacity(int prefetchCount, TimeProvider clock)
    {
        _free = prefetchCount;
        _most = Math.Min(MostPerReceive, prefetchCount);
        _patience = clock.CreateTimer(static state => ((Capacity)state!).LosePatience(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Takes room for one receive; returns zero when halted.</summary>
    public async Task<int> TakeAsync(CancellationToken halt)
    {
        var turn = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_sync)
        {
            _waiting.Enqueue(turn);
            Serve(isImpatient: false);
        }

        await using var registration = halt.UnsafeRegister(static state => ((TaskCompletionSource<int>)state!).TrySetResult(0), turn).ConfigureAwait(false);
        return await turn.Task.ConfigureAwait(false);
    }

    /// <summary>Gives back room that was not needed, or is not needed any more.</summary>
    public void Return(int count)
    {
        lock (_sync)
        {
            _free += count;
            Serve(isImpatient: false);
        }
    }

    public void Dispose() => _patience.Dispose();

    private void LosePatience()
    {
        lock (_sync)
        {
            _patienceRuns = false;
            Serve(isImpatient: true);
        }
    }

    private void Serve(bool isImpatient)
    {
        while (_free > 0 && _waiting.TryPeek(out var next))
        {
            if (_free < _most && !isImpatient && !next.Task.IsCompleted)
            {
                if (!_patienceRuns)
                    _patienceRuns = _patience.Change(Patience, Timeout.InfiniteTimeSpan);
                return;
            }

            _waiting.Dequeue();
            var room = Math.Min(_free, _most);
            // False: it was halted.
            if (!next.TrySetResult(room))
                continue;
            _free -= room;
            isImpatient = false;
        }
    }
}
