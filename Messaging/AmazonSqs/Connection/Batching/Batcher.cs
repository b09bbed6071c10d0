using MassTransit.AmazonSqsTransport.Connection.Errors;

namespace MassTransit.AmazonSqsTransport.Connection.Batching;

/// <summary>Puts entries that wait at the same time into one call, and gives each caller the result of its own entry.</summary>
/// <remarks>
/// An entry goes at once when nothing is under way. Otherwise it waits until a batch is full, a reply is in, or the patience is over;
/// and for a moment after a batch of several, since more are coming then: alone an entry is never late, and under load batches fill. An entry that the service refuses for the moment keeps its batch's place
/// among those in flight while it backs off, so that throttling slows the whole line down.
/// </remarks>
internal sealed class Batcher<TEntry> : IAsyncDisposable
{
    private readonly Lock _sync = new();
    private readonly BatchLimits _limits;
    private readonly BatchingOptions _options;
    private readonly BatchAction<TEntry> _action;
    private readonly Func<TEntry, string?>? _laneOf;
    private readonly TimeProvider _clock;
    private readonly BackOff _backOff;
    private readonly Pace _pace;
    private readonly WaitingLine<TEntry> _line;
    private readonly ITimer _patience;
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _inFlight;
    private bool _patienceRuns;
    private bool _pumpIsQueued;
    private bool _closed;

    /// <summary>Makes a batcher without entries.</summary>
    /// <param name="limits">What one call takes.</param>
    /// <param name="options">How long entries wait, and how often they are tried.</param>
    /// <param name="action">Makes a call.</param>
    /// <param name="clock">Tells the time.</param>
    /// <param name="laneOf">Lane of an entry: those of one lane keep their order; null: no order.</param>
    public Batcher(BatchLimits limits, BatchingOptions options, BatchAction<TEntry> action, TimeProvider clock, Func<TEntry, string?>? laneOf = null)
    {
        (_limits, _options, _action, _laneOf, _clock) = (limits, options, action, laneOf, clock);
        _backOff = new BackOff(options, clock);
        _pace = new Pace(options);
        _line = new WaitingLine<TEntry>(limits);
        _patience = clock.CreateTimer(static state => ((Batcher<TEntry>)state!).LosePatience(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Ends when the service has accepted the entry; fails when it refused this entry or the whole call.</summary>
    /// <param name="entry">What to send.</param>
    /// <param name="size">Its size in bytes, within the limit.</param>
    /// <param name="cancellationToken">Takes the entry out of the line. When it is on its way already, only the wait ends.</param>
    public Task AddAsync(TEntry entry, int size, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled(cancellationToken);
        var pending = new PendingEntry<TEntry>(entry, size, _laneOf?.Invoke(entry));
        bool wasQueued;
        lock (_sync)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            _line.Add(pending);
            (wasQueued, _pumpIsQueued) = (_pumpIsQueued, true);
        }

        // Not here: what others add in the same moment belongs into the same batch.
        if (!wasQueued)
            ThreadPool.UnsafeQueueUserWorkItem(static batcher => batcher.PumpFromQueue(), this, preferLocal: false);
        return cancellationToken.CanBeCanceled ? WaitAsync(pending, cancellationToken) : pending.Settled;
    }

    /// <summary>Refuses further entries and ends when those that wait have gone out.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_sync)
            _closed = true;
        Pump();
        await _drained.Task.ConfigureAwait(false);
        await _patience.DisposeAsync().ConfigureAwait(false);
    }

    private async Task WaitAsync(PendingEntry<TEntry> pending, CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.UnsafeRegister((_, token) => Withdraw(pending, token), null);
        await pending.Settled.ConfigureAwait(false);
    }

    private void Withdraw(PendingEntry<TEntry> pending, CancellationToken cancellationToken)
    {
        lock (_sync)
        {
            pending.Cancel(cancellationToken);
            _line.Remove(pending);
        }

        Pump();
    }

    private void LosePatience()
    {
        lock (_sync)
            _patienceRuns = false;
        Pump(impatient: true);
    }

    private void PumpFromQueue()
    {
        lock (_sync)
            _pumpIsQueued = false;
        Pump();
    }

    private void Pump(bool impatient = false)
    {
        while (TakeBatch(impatient) is { } batch)
            _ = RunAsync(batch);
    }

    private List<PendingEntry<TEntry>>? TakeBatch(bool impatient)
    {
        lock (_sync)
        {
            if (_line.IsEmpty)
            {
                if (_closed && _inFlight == 0)
                    _drained.TrySetResult();
                return null;
            }

            if (_inFlight >= _limits.BatchesInFlight)
                return null;
            var wait = _inFlight == 0 ? _pace.WaitWhenIdle(_clock) : _pace.Patience;
            if (wait <= TimeSpan.Zero || _line.HasFullBatch || impatient || _closed)
            {
                _inFlight++;
                var batch = _line.TakeBatch();
                _pace.Leave(batch.Count, _clock);
                return batch;
            }

            if (!_patienceRuns)
                _patienceRuns = _patience.Change(wait, Timeout.InfiniteTimeSpan);
            return null;
        }
    }

    private async Task RunAsync(List<PendingEntry<TEntry>> batch)
    {
        var start = _clock.GetTimestamp();
        await SendAsync(batch).ConfigureAwait(false);
        List<PendingEntry<TEntry>> again;
        lock (_sync)
        {
            _pace.Observe(_clock.GetElapsedTime(start));
            batch.FindAll(pending => pending.Settled.IsCompleted).ForEach(_line.Leave);
            again = batch.FindAll(pending => !pending.Settled.IsCompleted);
            if (again.Count == 0)
                _inFlight--;
        }

        Pump();
        if (again.Count > 0)
            await GoAgainAsync(again).ConfigureAwait(false);
    }

    private async Task GoAgainAsync(List<PendingEntry<TEntry>> batch)
    {
        await _backOff.WaitAsync(batch.Max(pending => pending.Attempts)).ConfigureAwait(false);
        batch.Reverse();
        lock (_sync)
        {
            // Whoever withdrew meanwhile stays out.
            batch.ForEach(pending => (pending.Settled.IsCompleted ? _line.Leave : (Action<PendingEntry<TEntry>>)_line.PutBack)(pending));
            _inFlight--;
        }

        Pump();
    }

    private async Task SendAsync(List<PendingEntry<TEntry>> batch)
    {
        try
        {
            var failures = await _action(batch.ConvertAll(pending => pending.Entry)).ConfigureAwait(false);
            for (var index = 0; index < batch.Count; index++)
                Settle(batch[index], failures[index]);
        }
        catch (Exception exception)
        {
            batch.ForEach(pending => pending.Fail(exception));
        }
    }

    /// <remarks>Leaves an entry that goes again as it is.</remarks>
    private void Settle(PendingEntry<TEntry> pending, Exception? failure)
    {
        if (failure is null)
            pending.Succeed();
        else if (++pending.Attempts >= _options.Attempts || !AwsErrors.IsTransient(failure))
            pending.Fail(failure);
    }
}
