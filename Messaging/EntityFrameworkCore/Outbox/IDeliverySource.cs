using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>A table whose rows stand for units of messages to send. It keeps no state: one instance serves every context.</summary>
internal interface IDeliverySource
{
    /// <summary>Takes the oldest units that nobody holds, in one statement where the database can; in the order in which they are to be sent.</summary>
    Task<IReadOnlyList<ClaimedUnit>> ClaimAsync(DbContext db, ClaimTimes claim, int limit, CancellationToken cancellationToken);

    /// <summary>The first messages, unit by unit and in each in the order of sending; some may belong to units that were not asked for.</summary>
    Task<IReadOnlyList<QueuedMessage>> LoadAsync(
        DbContext db, IReadOnlyCollection<UnitKey> units, int limit, CancellationToken cancellationToken);

    /// <summary>The messages of one unit.</summary>
    IQueryable<OutboxMessage> MessagesOf(DbContext db, UnitKey unit);

    /// <summary>Ends units whose messages are all sent: away with the messages, whoever holds the units by now.</summary>
    Task SettleAsync(DbContext db, IReadOnlyList<UnitKey> units, DateTimeOffset now);

    /// <summary>Lets units go that are still held by these lock ids, to be claimed again at a time; their first message has failed a number of times.</summary>
    Task PostponeAsync(DbContext db, IReadOnlyList<UnitKey> units, IReadOnlyList<Guid> lockIds, DateTimeOffset due, int attempts);
}

/// <summary>A unit that was claimed.</summary>
/// <param name="Key">The row.</param>
/// <param name="Attempts">How often the message at its head has failed.</param>
internal sealed record ClaimedUnit(UnitKey Key, int Attempts);

/// <summary>A message with the unit it belongs to.</summary>
internal sealed record QueuedMessage(UnitKey Unit, OutboxMessage Message);
