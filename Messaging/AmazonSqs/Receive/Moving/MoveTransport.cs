using System.Text;
using Amazon.SQS.Model;
using MassTransit.AmazonSqsTransport.Connection;
using MassTransit.AmazonSqsTransport.Send;
using MassTransit.Transports;

namespace MassTransit.AmazonSqsTransport.Receive.Moving;

/// <summary>Sends a received message to another queue, body unchanged; the queue is created at first use.</summary>
internal sealed class MoveTransport(AwsConnection aws, SendSettings target, AllowTransportHeader? allow)
{
    private readonly QueueDeclaration _declaration = Declare.Queue(target);

    /// <param name="context">The message.</param>
    /// <param name="why">Attributes that say why it is moved; they go before its own, of which those are left out that find no room.</param>
    /// <param name="details">More of it, where there is room behind its own.</param>
    public async Task MoveAsync(ReceiveContext context, IEnumerable<KeyValuePair<string, string>> why, IEnumerable<KeyValuePair<string, string>>? details = null)
    {
        var message = context.GetPayload<AmazonSqsMessageContext>().TransportMessage;
        var queue = await aws.GetQueueAsync(_declaration, CancellationToken.None).ConfigureAwait(false);
        var entry = new OutgoingEntry(message.Body, Select(message, why, details ?? [], queue.SendLimits.EntryBytes))
        {
            GroupId = _declaration.IsFifo ? SystemAttribute(message, "MessageGroupId") : null,
            DeduplicationId = _declaration.IsFifo ? SystemAttribute(message, "MessageDeduplicationId") : null,
        };
        // The delivery is in our hands: moving it must not be cut short by the consumer's cancellation.
        await queue.SendAsync(entry, CancellationToken.None).ConfigureAwait(false);
    }

    private Dictionary<string, string> Select(Message message, IEnumerable<KeyValuePair<string, string>> why, IEnumerable<KeyValuePair<string, string>> details, int room)
    {
        var chosen = new Dictionary<string, string>(StringComparer.Ordinal);
        var left = room - Encoding.UTF8.GetByteCount(message.Body);
        foreach (var (name, text) in why)
            Add(name, AttributeText.Clean(text));
        foreach (var (name, text) in OwnAttributes(message))
            Add(name, text);
        foreach (var (name, text) in details)
            Add(name, AttributeText.Clean(text));
        return chosen;

        void Add(string name, string text)
        {
            if (allow is not null && !allow(new HeaderValue<string>(name, text)))
                return;
            var size = Encoding.UTF8.GetByteCount(name) + "String".Length + Encoding.UTF8.GetByteCount(text);
            if (chosen.Count < OutgoingEntry.MaximumAttributes && size <= left && text.Length > 0 && chosen.TryAdd(name, text))
                left -= size;
        }
    }

    // Content type and correlation first, then by name, as when the message was sent.
    private static IEnumerable<KeyValuePair<string, string>> OwnAttributes(Message message) =>
        (message.MessageAttributes ?? [])
            .Where(pair => !pair.Key.StartsWith(MessageHeaderNames.CorePrefix, StringComparison.Ordinal) && pair.Value.StringValue is not null)
            .OrderBy(pair => pair.Key switch { MessageHeaderNames.ContentType => 0, MessageHeaderNames.CorrelationId => 1, _ => 2 })
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new KeyValuePair<string, string>(pair.Key, pair.Value.StringValue));

    private static string? SystemAttribute(Message message, string name) => message.Attributes?.GetValueOrDefault(name);
}
