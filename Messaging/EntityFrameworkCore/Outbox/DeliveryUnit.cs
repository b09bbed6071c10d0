namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>A claimed unit of work: messages that are sent in their order, independent of other units.</summary>
/// <typeparam name="TKey">The key of the row that stands for the unit.</typeparam>
/// <param name="Key">The row.</param>
/// <param name="Attempts">How often the message at its head has failed.</param>
internal sealed record DeliveryUnit<TKey>(TKey Key, int Attempts);
