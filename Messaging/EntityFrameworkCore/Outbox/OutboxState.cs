namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>One unit of work whose messages wait to be sent: the messages that a scope published and saved in one transaction.</summary>
public class OutboxState
{
    /// <summary>The unit; new per scope and commit.</summary>
    public Guid OutboxId { get; set; }

    /// <summary>Who may send the unit, and until when; the empty Guid until it is claimed.</summary>
    public Guid LockId { get; set; }

    /// <summary>The row version of SQL Server; null on other databases.</summary>
    public byte[]? RowVersion { get; set; }

    /// <summary>When the first message was added, UTC; units are claimed in this order.</summary>
    public DateTime Created { get; set; }

    /// <summary>When all messages were sent, UTC. This library deletes the row instead; the official one may leave it for a pass.</summary>
    public DateTime? Delivered { get; set; }

    /// <summary>The last message that was sent.</summary>
    public long? LastSequenceNumber { get; set; }
}
