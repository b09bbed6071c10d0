using MassTransit.AmazonSqsTransport.Connection.Errors;

namespace MassTransit.AmazonSqsTransport.Connection.Batching;

/// <summary>Puts entries that wait at the same time into one call, and gives each caller the result of its own entry.</summary>
/// <remarks>
/// An entry goes at once when nothing is under way. Otherwise it waits until a batch is full, a reply is in, or the patience is over:
/// alone it is never late, and under load batches fill. An entry that the service refuses for the moment keeps its batch's place
/// among those in flight while it backs off, so that throttling slows the whole line down.
/// </remarks>
internal sealed class Batcher<TEntry> : IAsyncDisposable
{
    private readonly Lock _sync = new();
    private readonly BatchLimits _limits;
    private readonly BatchingOptions _options;
    private readonly BatchAction<TEntry> _action;
    private readonly BackOff _backOff;
    private readonly WaitingLine<TEntry> _line;
    private readonly ITimer _patience;
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _inFlight;
    private bool _patienceRuns;
    private bool _closed;

    public Batcher(BatchLimits limits, BatchingOptions options, BatchAction<TEntry> action, TimeProvider clock)
    {
        (_limits, _options, _action) = (limits, options, action);
        _backOff = new BackOff(options, clock);
        _line = new WaitingLine<TEntry>(limits);
        _patience = clock.CreateTimer(static state => ((Batcher<TEntry>)state!).LosePatience(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Ends when the service has accepted the entry; fails when it refused this entry or the whole call.</summary>
    /// <param name="entry">What to send.</param>
    /// <param name="size">Its size in bytes, within the limit.</param>
    /// <param name="cancellationToken">Takes the entry out of the line. When it is on its way already, only the wait ends.</param>
    public async Task AddAsync(TEntry entry, int size, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var pending = new PendingEntry<TEntry>(entry, size);
        lock (_sync)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            _line.Add(pending);
        }
        ThreadPool.UnsafeQueueUserWorkItem(static batcher => batcher.Pump(), this, preferLocal: false);

        await using var registration = cancellationToken.UnsafeRegister((_, token) => Withdraw(pending, token), null);
        await pending.Settled.ConfigureAwait(false);
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

    private void Withdraw(PendingEntry<TEntry> pending, CancellationToken cancellationToken)
    {
        lock (_sync)
            _line.Remove(pending);
        pending.Cancel(cancellationToken);
    }

    private void LosePatience()
    {
        lock (_sync)
            _patienceRuns = false;
        Pump(impatient: true);
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
            if (_inFlight == 0 || _line.HasFullBatch || impatient || _closed)
            {
                _inFlight++;
                return _line.TakeBatch();
            }
            if (!_patienceRuns)
                _patienceRuns = _patience.Change(_options.Patience, Timeout.InfiniteTimeSpan);
            return null;
        }
    }

    private async Task RunAsync(List<PendingEntry<TEntry>> batch)
    {
        var again = await SendAsync(batch).ConfigureAwait(false);
        if (again.Count > 0)
            await _backOff.WaitAsync(again.Max(pending => pending.Attempts)).ConfigureAwait(false);
        lock (_sync)
        {
            _line.PutBack([.. again.Where(pending => !pending.Settled.IsCompleted)]);
            _inFlight--;
        }
        Pump();
    }

    /// <returns>The entries to send again; all others are settled.</returns>
    private async Task<List<PendingEntry<TEntry>>> SendAsync(List<PendingEntry<TEntry>> batch)
    {
        try
        {
            var failures = await _action([.. batch.Select(pending => pending.Entry)]).ConfigureAwait(false);
            return [.. batch.Where((pending, index) => !TrySettle(pending, failures[index]))];
        }
        catch (Exception exception)
        {
            batch.ForEach(pending => pending.Fail(exception));
            return [];
        }
    }

    private bool TrySettle(PendingEntry<TEntry> pending, Exception? failure)
    {
        if (failure is null)
            pending.Succeed();
        else if (++pending.Attempts >= _options.Attempts || !AwsErrors.IsTransient(failure))
            pending.Fail(failure);
        return pending.Settled.IsCompleted;
    }
}
