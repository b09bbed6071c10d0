namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>A table whose rows stand for units of messages to send.</summary>
/// <typeparam name="TKey">The key of a unit.</typeparam>
internal interface IDeliverySource<TKey>
    where TKey : notnull
{
    /// <summary>Takes the oldest units that nobody holds, in one statement where the database can.</summary>
    Task<IReadOnlyList<DeliveryUnit<TKey>>> ClaimAsync(DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellationToken);

    /// <summary>The first messages of the units, in the order of sending.</summary>
    Task<IReadOnlyList<QueuedMessage<TKey>>> LoadAsync(IReadOnlyCollection<TKey> units, int limit, CancellationToken cancellationToken);

    /// <summary>Ends units that have no messages left.</summary>
    Task CompleteAsync(IReadOnlyCollection<TKey> units, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Lets units go, to be claimed again at a time; their first message has failed a number of times.</summary>
    Task PostponeAsync(IReadOnlyCollection<TKey> units, DateTimeOffset due, int attempts, CancellationToken cancellationToken);
}

/// <summary>A message with the unit it belongs to.</summary>
internal sealed record QueuedMessage<TKey>(TKey Unit, OutboxMessage Message);
