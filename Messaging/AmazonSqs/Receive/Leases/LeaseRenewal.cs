using MassTransit.AmazonSqsTransport.Connection.Errors;
using Microsoft.Extensions.Logging;

namespace MassTransit.AmazonSqsTransport.Receive.Leases;

/// <summary>Keeps messages invisible while they are worked on: one timer for a whole endpoint.</summary>
/// <remarks>
/// Renewals that fall due together share batches, since the queue puts waiting calls into one. A failed renewal is tried again until the
/// deadline; only then, or when SQS says that the receipt is worth nothing any more, the lease is lost.
/// </remarks>
internal sealed partial class LeaseRenewal : IAsyncDisposable
{
    private readonly Lock _sync = new();
    private readonly HashSet<Lease> _leases = [];
    private readonly ILeaseOperations _queue;
    private readonly LeaseOptions _options;
    private readonly TimeProvider _clock;
    private readonly Action<Lease> _lost;
    private readonly ILogger _logger;
    private readonly long _origin;
    private readonly ITimer _timer;
    private TimeSpan _nextLook = TimeSpan.MaxValue;

    public LeaseRenewal(ILeaseOperations queue, LeaseOptions options, TimeProvider clock, Action<Lease> lost, ILogger logger)
    {
        (_queue, _options, _clock, _lost, _logger) = (queue, options, clock, lost, logger);
        _origin = clock.GetTimestamp();
        _timer = clock.CreateTimer(static state => ((LeaseRenewal)state!).Look(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public TimeSpan Now => _clock.GetElapsedTime(_origin);

    public void Watch(Lease lease)
    {
        lock (_sync)
        {
            lease.Term.Extend(lease.Term.Received, _options.VisibilityTimeout);
            _leases.Add(lease);
            ScheduleFor(lease);
        }
    }

    /// <summary>A later receipt of the same message starts the time afresh, but not the maximum.</summary>
    public void Refresh(Lease lease)
    {
        lock (_sync)
        {
            lease.Term.Extend(Now, _options.VisibilityTimeout);
            ScheduleFor(lease);
        }
    }

    /// <summary>Ends the renewal; false when it had ended before.</summary>
    public bool Forget(Lease lease)
    {
        lock (_sync)
            return _leases.Remove(lease);
    }

    public ValueTask DisposeAsync()
    {
        lock (_sync)
            _leases.Clear();
        return _timer.DisposeAsync();
    }

    // Most messages are settled long before the first look: none of them needs the timer set.
    private void ScheduleFor(Lease lease)
    {
        if (lease.Term.NextLook < _nextLook)
            LookAt(lease.Term.NextLook);
    }

    private void LookAt(TimeSpan time)
    {
        _nextLook = time;
        var wait = time - Now;
        _timer.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private void Look()
    {
        List<Lease> expired, due;
        lock (_sync)
        {
            var now = Now;
            expired = [.. _leases.Where(lease => lease.Term.Deadline <= now)];
            _leases.ExceptWith(expired);
            // Who is due within the next tenth comes along: fewer calls for the same effect.
            var soon = now + _options.Extension * 0.1;
            due = [.. _leases.Where(lease => !lease.Term.IsRenewing && lease.Term.RenewAt <= soon)];
            due.ForEach(lease => lease.Term.IsRenewing = true);
            _nextLook = TimeSpan.MaxValue;
            if (_leases.Count > 0)
                LookAt(_leases.Min(lease => lease.Term.NextLook));
        }
        foreach (var lease in expired)
            Lose(lease, "its time is over");
        foreach (var lease in due)
            _ = RenewAsync(lease);
    }

    private async Task RenewAsync(Lease lease)
    {
        var start = Now;
        var left = lease.Term.Received + _options.MaximumVisibility - start;
        // Whole seconds, as SQS counts: what is rounded up beyond its maximum it refuses.
        var extension = TimeSpan.FromSeconds(Math.Floor(Math.Min(_options.Extension.TotalSeconds, left.TotalSeconds)));
        if (extension < TimeSpan.FromSeconds(1))
        {
            Update(lease, term => term.RenewNoMore());
            LogMaximum(lease.MessageId, _options.MaximumVisibility);
            return;
        }
        var receipt = lease.ReceiptHandle;
        try
        {
            await _queue.ChangeVisibilityAsync(receipt, extension, CancellationToken.None).ConfigureAwait(false);
            Update(lease, term => term.Extend(start, extension));
        }
        catch (Exception exception) when (AwsErrors.IsLostReceipt(exception) && string.Equals(receipt, lease.ReceiptHandle, StringComparison.Ordinal))
        {
            if (Forget(lease))
                Lose(lease, exception.Message);
        }
        catch (Exception exception)
        {
            LogRetry(lease.MessageId, exception.Message);
            Update(lease, term => term.RetrySoon(Now));
        }
    }

    private void Update(Lease lease, Action<LeaseTerm> change)
    {
        lock (_sync)
        {
            lease.Term.IsRenewing = false;
            change(lease.Term);
            ScheduleFor(lease);
        }
    }

    private void Lose(Lease lease, string reason)
    {
        LogLost(lease.MessageId, reason);
        _lost(lease);
    }

    [LoggerMessage(4201, LogLevel.Warning, "Lost the lease of message {MessageId}: {Reason}. The work on it is cancelled, it will be received again")]
    private partial void LogLost(string messageId, string reason);

    [LoggerMessage(4202, LogLevel.Warning, "Could not keep message {MessageId} invisible, trying again until its time is over: {Reason}")]
    private partial void LogRetry(string messageId, string reason);

    [LoggerMessage(4203, LogLevel.Warning, "Message {MessageId} has been worked on for {Maximum}; it is not kept invisible any longer")]
    private partial void LogMaximum(string messageId, TimeSpan maximum);
}
