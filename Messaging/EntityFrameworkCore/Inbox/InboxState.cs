namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>One row per message and consumer: what makes a redelivered message a duplicate, and what its outgoing messages hang on.</summary>
public class InboxState
{
    /// <summary>Insertion order; given by the database.</summary>
    public long Id { get; set; }

    /// <summary>The original id of the message, which a redelivery keeps. Unique together with <see cref="ConsumerId" />.</summary>
    public Guid MessageId { get; set; }

    /// <summary>The MD5 of consumer, message and queue, computed by MassTransit.</summary>
    public Guid ConsumerId { get; set; }

    /// <summary>Who may send the outgoing messages, and until when; new per attempt.</summary>
    public Guid LockId { get; set; }

    /// <summary>The row version of SQL Server; null on other databases.</summary>
    public byte[]? RowVersion { get; set; }

    /// <summary>When the message came first, UTC.</summary>
    public DateTime Received { get; set; }

    /// <summary>How many passes were made over the message.</summary>
    public int ReceiveCount { get; set; }

    /// <summary>Never filled; the column exists for compatibility.</summary>
    public DateTime? ExpirationTime { get; set; }

    /// <summary>When the consumer's transaction was made, UTC; null while it has not succeeded.</summary>
    public DateTime? Consumed { get; set; }

    /// <summary>When nothing outgoing was left to send, UTC. Clean-up counts from here.</summary>
    public DateTime? Delivered { get; set; }

    /// <summary>The last outgoing message that was sent.</summary>
    public long? LastSequenceNumber { get; set; }
}
