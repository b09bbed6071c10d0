namespace MassTransit.AmazonSqsTransport.Connection;

/// <summary>First-in-first-out queues and topics are told by their name alone.</summary>
internal static class Fifo
{
    public const string Suffix = ".fifo";

    public static bool IsFifo(string name) => name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);
}
