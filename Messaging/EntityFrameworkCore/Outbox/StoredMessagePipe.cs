using System.Collections.Concurrent;
using System.Net.Mime;
using MassTransit.Context;
using MassTransit.Serialization;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Gives a send context all that was stored, and the stored body as it is: it is not read, let alone written again.</summary>
internal sealed class StoredMessagePipe(StoredMessageContext message, OutboxMessage row, TimeProvider clock) : IPipe<SendContext>
{
    private static readonly ConcurrentDictionary<string, ContentType> ContentTypes = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string[]> MessageTypes = new(StringComparer.Ordinal);

    public Task Send(SendContext context)
    {
        context.MessageId = row.MessageId;
        context.RequestId = row.RequestId;
        context.ConversationId = row.ConversationId;
        context.CorrelationId = row.CorrelationId;
        context.InitiatorId = row.InitiatorId;
        context.SourceAddress = row.SourceAddress;
        context.ResponseAddress = row.ResponseAddress;
        context.FaultAddress = row.FaultAddress;
        if (row.MessageType.Length > 0)
            context.SupportedMessageTypes = Remember(MessageTypes, row.MessageType, static types => types.Split(';'));
        if (message.ExpirationTime is { } expiration)
            context.TimeToLive = expiration - clock.GetUtcNow().UtcDateTime;
        foreach (var (name, value) in message.Headers.GetAll())
        {
            if (!name.Equals(MessageHeaders.ContentType, StringComparison.OrdinalIgnoreCase))
                context.Headers.Set(name, value);
        }

        if (message.Properties.Count > 0 && context is TransportSendContext transport)
            transport.ReadPropertiesFrom(message.Properties);

        var contentType = Remember(ContentTypes, row.ContentType, static type => new ContentType(type));
        context.Serializer = new CopyBodySerializer(contentType, new StringMessageBody(row.Body));
        return Task.CompletedTask;
    }

    public void Probe(ProbeContext context)
    {
    }

    // A few message types travel through one process, but nobody bounds what a sender writes into a content type.
    private static T Remember<T>(ConcurrentDictionary<string, T> known, string key, Func<string, T> create) =>
        known.Count < 1000 ? known.GetOrAdd(key, create) : create(key);
}
