namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Messages in the hands of this process that are sent in their order, independent of other units but for those with the same key.</summary>
/// <param name="source">The table they are in.</param>
/// <param name="key">The row that stands for them.</param>
/// <param name="lockId">The lock id in that row: what says that this process may send them.</param>
/// <param name="until">When that ends.</param>
/// <param name="messages">The messages, at least one unless the unit is settled without sending.</param>
internal sealed class OutboxUnit(
    IDeliverySource source, UnitKey key, Guid lockId, DateTimeOffset until, IReadOnlyList<OutboxMessage> messages)
{
    public IDeliverySource Source => source;

    public UnitKey Key => key;

    public Guid LockId => lockId;

    public DateTimeOffset Until => until;

    public IReadOnlyList<OutboxMessage> Messages => messages;

    /// <summary>The groups in which the transport keeps order.</summary>
    public IReadOnlyList<string> Groups { get; } = MessageGroups.Of(messages);

    /// <summary>How often the first message had failed when the unit was claimed.</summary>
    public int Attempts { get; init; }

    /// <summary>Whether more messages of the unit wait in the table.</summary>
    public bool HasMore { get; init; }

    /// <summary>The room it takes in memory; given back once it is settled.</summary>
    public OutboxPlace? Place { get; init; }

    /// <summary>How many messages the broker has taken.</summary>
    public int Sent { get; set; }

    /// <summary>The message that could not be sent; those behind it wait.</summary>
    public SendFailure? Failure { get; set; }

    /// <summary>What is to be done with a unit that was not sent to its end; null while it waits, and when all is sent.</summary>
    public SendVerdict? Verdict { get; set; }

    /// <summary>The verdict when nothing is wrong with the unit, but it goes on later or elsewhere.</summary>
    public SendVerdict LaterAt(DateTimeOffset due) => new(due, Sent == 0 ? Attempts : 0);
}
