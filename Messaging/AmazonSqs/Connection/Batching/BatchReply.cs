using MassTransit.AmazonSqsTransport.Connection.Errors;

namespace MassTransit.AmazonSqsTransport.Connection.Batching;

/// <summary>Reads the reply of a batch action entry by entry.</summary>
internal sealed class BatchReply(string action, string target, int count)
{
    private readonly Exception?[] _failures = [.. Enumerable.Range(0, count).Select(_ => Unanswered(action, target))];

    public IReadOnlyList<Exception?> Failures => _failures;

    /// <summary>Id of an entry: its place in the batch.</summary>
    public static string IdAt(int index) => index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public BatchReply Succeeded(IEnumerable<string?>? ids)
    {
        foreach (var id in ids ?? [])
            Set(id, null);
        return this;
    }

    public BatchReply Failed(IEnumerable<(string? Id, string? Code, string? Message, bool? SenderFault)>? failed)
    {
        foreach (var (id, code, message, senderFault) in failed ?? [])
            Set(id, new EntryFailedException(action, target, code, message, senderFault ?? false));
        return this;
    }

    private void Set(string? id, Exception? failure)
    {
        if (int.TryParse(id, System.Globalization.CultureInfo.InvariantCulture, out var index) && index >= 0 && index < _failures.Length)
            _failures[index] = failure;
    }

    /// <remarks>An entry that the reply does not mention may or may not have been accepted: it goes out again, as after a lost reply.</remarks>
    private static EntryFailedException Unanswered(string action, string target) =>
        new(action, target, "NoAnswer", "the reply does not mention this entry", senderFault: false);
}
