using System.Diagnostics.CodeAnalysis;
using Amazon.SQS.Model;

namespace MassTransit.AmazonSqsTransport.Receive.Leases;

/// <summary>The right to work on one received message, renewed until it is settled or lost.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The source has neither timer nor wait handle, and consumers may hold its token after the lease is over.")]
internal sealed class Lease
{
    private readonly LeaseTable _table;
    private readonly Lock _sync = new();
    private readonly List<string> _handles;
    private readonly CancellationTokenSource _lost = new();

    public Lease(LeaseTable table, Message message, LeaseTerm term)
    {
        (_table, Message, Term) = (table, message, term);
        _handles = [message.ReceiptHandle];
        Lost = _lost.Token;
    }

    /// <summary>The message as it was first received.</summary>
    public Message Message { get; }

    /// <summary>Id that SQS gave the message.</summary>
    public string MessageId => Message.MessageId;

    /// <summary>The handle of the latest receipt: the only one that is sure to work.</summary>
    public string ReceiptHandle
    {
        get
        {
            lock (_sync)
                return _handles[^1];
        }
    }

    /// <summary>Cancelled when others may receive the message: the work on it should stop.</summary>
    public CancellationToken Lost { get; }

    /// <summary>Times of the lease; guarded by the renewal.</summary>
    internal LeaseTerm Term { get; }

    /// <summary>Work has begun; guarded by the table.</summary>
    internal bool HasStarted { get; set; }

    /// <summary>Call before the work: false when the lease was lost or released meanwhile, and the message must be left alone.</summary>
    public bool TryStart() => _table.TryStart(this);

    /// <summary>The work is done: deletes the message, with every receipt of it. Throws when the latest one cannot be deleted; the message then comes again.</summary>
    public Task CompleteAsync(CancellationToken cancellationToken = default) => _table.CompleteAsync(this, cancellationToken);

    /// <summary>The work is done: deletes the message as well, but keeps nobody waiting. A failure is logged; the message then comes again.</summary>
    public void Settle() => _table.Settle(this);

    /// <summary>The work is not done: the message comes again after this time, for a fresh start.</summary>
    public Task AbandonAsync(TimeSpan visibility, CancellationToken cancellationToken = default) => _table.AbandonAsync(this, visibility, cancellationToken);

    internal void AddReceipt(string receiptHandle)
    {
        lock (_sync)
        {
            if (!string.Equals(_handles[^1], receiptHandle, StringComparison.Ordinal))
                _handles.Add(receiptHandle);
        }
    }

    /// <summary>Receipts from the given place on, the latest last.</summary>
    internal IReadOnlyList<string> ReceiptsFrom(int index)
    {
        lock (_sync)
            return _handles[index..];
    }

    /// <remarks>Callbacks of the work run elsewhere: they must not hold up the timer.</remarks>
    internal void Lose() => _ = _lost.CancelAsync();
}
