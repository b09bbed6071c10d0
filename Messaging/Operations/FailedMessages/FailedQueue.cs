namespace Messaging.Operations.FailedMessages;

/// <summary>A queue where messages are set aside.</summary>
/// <param name="Name">Its name: <c>builder_error</c>.</param>
/// <param name="Source">The queue they came from: <c>builder</c>.</param>
/// <param name="Kind">Why they are there.</param>
public sealed record FailedQueue(string Name, string Source, FailedMessageKind Kind)
{
    private const string Fifo = ".fifo";

    /// <summary>The queues where messages of a queue are set aside, named as MassTransit names them.</summary>
    /// <param name="source">Name of the queue.</param>
    public static IReadOnlyList<FailedQueue> Of(string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);

        return [new(Beside(source, "_error"), source, FailedMessageKind.Error), new(Beside(source, "_skipped"), source, FailedMessageKind.Skipped)];
    }

    private static string Beside(string source, string ending) =>
        source.EndsWith(Fifo, StringComparison.Ordinal) ? $"{source[..^Fifo.Length]}{ending}{Fifo}" : source + ending;
}
