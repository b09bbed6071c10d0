namespace MassTransit.AmazonSqsTransport.Connection;

/// <summary>A topic as the bus wants it.</summary>
/// <param name="Name">Name, at most 256 characters; a FIFO topic ends in <c>.fifo</c>.</param>
/// <param name="Durable">Kept for the address; SNS topics always last.</param>
/// <param name="AutoDelete">The owner deletes the topic when it stops.</param>
internal sealed record TopicDeclaration(string Name, bool Durable = true, bool AutoDelete = false)
{
    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Attributes for the creation, as text. <c>FifoTopic</c> is added from the name.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = None;

    /// <summary>Tags for the creation.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = None;

    /// <summary>True when the name ends in <c>.fifo</c>, in any case.</summary>
    public bool IsFifo => Fifo.IsFifo(Name);
}
