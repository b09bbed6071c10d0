namespace MassTransit.AmazonSqsTransport.Connection.Batching;

/// <summary>Sends one batch; answers for each entry, in the order given, its failure or null. Throws when the whole call failed.</summary>
internal delegate Task<IReadOnlyList<Exception?>> BatchAction<in TEntry>(IReadOnlyList<TEntry> entries);
