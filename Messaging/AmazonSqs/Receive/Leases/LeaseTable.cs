using Amazon.SQS.Model;
using MassTransit.AmazonSqsTransport.Connection.Errors;
using MassTransit.AmazonSqsTransport.Receive.Delivery;
using Microsoft.Extensions.Logging;

namespace MassTransit.AmazonSqsTransport.Receive.Leases;

/// <summary>The messages of one endpoint that are received and not settled yet, by the id that SQS gave them.</summary>
/// <remarks>
/// SQS delivers at least once: the same message can arrive again while it is being worked on. It is not dispatched twice then; the
/// later receipt, whose handle is the valid one, is kept with the first, and all are settled together.
/// </remarks>
internal sealed partial class LeaseTable : IAsyncDisposable
{
    private readonly Lock _sync = new();
    private readonly Dictionary<string, Lease> _leases = new(StringComparer.Ordinal);
    private readonly ILeaseOperations _queue;
    private readonly ILogger _logger;
    private readonly LeaseRenewal _renewal;
    private readonly InHand _settling = new();

    public LeaseTable(ILeaseOperations queue, LeaseOptions options, TimeProvider clock, ILogger logger)
    {
        (_queue, _logger) = (queue, logger);
        _renewal = new LeaseRenewal(queue, options, clock, Lose, logger);
    }

    /// <summary>Messages that are received and not settled.</summary>
    public int Count
    {
        get
        {
            lock (_sync)
                return _leases.Count;
        }
    }

    /// <summary>A lease for a message received just now; null when it is the duplicate of one in progress, which needs no further care.</summary>
    public Lease? Begin(Message message)
    {
        lock (_sync)
        {
            if (_leases.TryGetValue(message.MessageId, out var inProgress))
            {
                inProgress.AddReceipt(message.ReceiptHandle);
                _renewal.Refresh(inProgress);
                LogDuplicate(message.MessageId);
                return null;
            }
            var lease = new Lease(this, message, new LeaseTerm { Received = _renewal.Now });
            _leases.Add(message.MessageId, lease);
            _renewal.Watch(lease);
            return lease;
        }
    }

    /// <summary>For a stop: shows at once the messages whose work has not begun. The others stay, and are renewed, until they settle.</summary>
    /// <returns>How many were shown.</returns>
    public async Task<int> ReleaseAsync(CancellationToken cancellationToken)
    {
        List<Lease> idle;
        lock (_sync)
        {
            idle = [.. _leases.Values.Where(lease => !lease.HasStarted)];
            idle.ForEach(lease => Remove(lease));
        }
        var releases = idle.Select(async lease =>
        {
            try
            {
                await ShowAsync(lease, TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                // It shows by itself when its time is over.
                LogNotReleased(lease.MessageId, exception.Message);
            }
        });
        await Task.WhenAll(releases).ConfigureAwait(false);
        return idle.Count;
    }

    /// <summary>Ends when the messages that are settled have been deleted, and ends all renewals; messages that are not settled show when their time is over.</summary>
    public async ValueTask DisposeAsync()
    {
        await _settling.EmptiedAsync().ConfigureAwait(false);
        await _renewal.DisposeAsync().ConfigureAwait(false);
    }

    internal bool TryStart(Lease lease)
    {
        lock (_sync)
            return lease.HasStarted = IsHeld(lease);
    }

    internal void Settle(Lease lease)
    {
        _settling.Enter();
        _ = SettleAsync(lease);
    }

    internal async Task CompleteAsync(Lease lease, CancellationToken cancellationToken)
    {
        try
        {
            await DeleteAllAsync(lease, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lock (_sync)
                Remove(lease);
        }
    }

    internal async Task AbandonAsync(Lease lease, TimeSpan visibility, CancellationToken cancellationToken)
    {
        lock (_sync)
            Remove(lease);
        await ShowAsync(lease, visibility, cancellationToken).ConfigureAwait(false);
    }

    private async Task SettleAsync(Lease lease)
    {
        try
        {
            await CompleteAsync(lease, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            LogNotDeleted(lease.MessageId, exception.Message);
        }
        finally
        {
            _settling.Leave();
        }
    }

    private async Task DeleteAllAsync(Lease lease, CancellationToken cancellationToken)
    {
        var deleted = 0;
        while (true)
        {
            IReadOnlyList<string> receipts;
            lock (_sync)
            {
                receipts = lease.ReceiptsFrom(deleted);
                if (receipts.Count == 0)
                {
                    // Under the lock, so that no duplicate can join a lease that is over.
                    Remove(lease);
                    return;
                }
            }
            var older = receipts.Count == 1 ? [] : receipts.SkipLast(1).Select(receipt => TryDeleteAsync(receipt, cancellationToken));
            await Task.WhenAll([.. older, _queue.DeleteAsync(receipts[^1], cancellationToken)]).ConfigureAwait(false);
            deleted += receipts.Count;
        }
    }

    private async Task TryDeleteAsync(string receiptHandle, CancellationToken cancellationToken)
    {
        try
        {
            await _queue.DeleteAsync(receiptHandle, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // An earlier receipt: the latest one decides.
        }
    }

    private async Task ShowAsync(Lease lease, TimeSpan visibility, CancellationToken cancellationToken)
    {
        try
        {
            await _queue.ChangeVisibilityAsync(lease.ReceiptHandle, visibility, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (AwsErrors.IsLostReceipt(exception))
        {
            // It is visible already, or deleted.
        }
    }

    private void Lose(Lease lease)
    {
        lock (_sync)
            Remove(lease);
        lease.Lose();
    }

    private bool IsHeld(Lease lease) => _leases.TryGetValue(lease.MessageId, out var held) && ReferenceEquals(held, lease);

    private void Remove(Lease lease)
    {
        _renewal.Forget(lease);
        if (IsHeld(lease))
            _leases.Remove(lease.MessageId);
    }

    [LoggerMessage(4204, LogLevel.Information, "Message {MessageId} was delivered again while it is being worked on; both are settled together")]
    private partial void LogDuplicate(string messageId);

    [LoggerMessage(4206, LogLevel.Warning, "Message {MessageId} is consumed but could not be deleted, so it will be received again: {Reason}")]
    private partial void LogNotDeleted(string messageId, string reason);

    [LoggerMessage(4205, LogLevel.Information, "Message {MessageId} was not shown at once, it shows when its time is over: {Reason}")]
    private partial void LogNotReleased(string messageId, string reason);
}
