namespace MassTransit.AmazonSqsTransport.Connection;

/// <summary>A queue as the bus wants it.</summary>
/// <param name="Name">Name, at most 80 characters; a FIFO queue ends in <c>.fifo</c>.</param>
/// <param name="Durable">Kept for the address; SQS queues always last.</param>
/// <param name="AutoDelete">The owner deletes the queue when it stops.</param>
internal sealed record QueueDeclaration(string Name, bool Durable = true, bool AutoDelete = false)
{
    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Attributes for the creation, as text. <c>FifoQueue</c> is added from the name.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = None;

    /// <summary>Tags for the creation.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = None;

    /// <summary>True when the name ends in <c>.fifo</c>, in any case.</summary>
    public bool IsFifo => Fifo.IsFifo(Name);
}
