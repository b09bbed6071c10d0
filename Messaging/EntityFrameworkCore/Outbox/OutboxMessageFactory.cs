using MassTransit.Context;
using MassTransit.Serialization;
using Messaging.Operations;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Turns a message that was to be sent into the row that is sent later.</summary>
internal static class OutboxMessageFactory
{
    /// <exception cref="MessageTooLargeException">The destination would not take it.</exception>
    public static OutboxMessage Create<T>(SendContext<T> context, DateTime now)
        where T : class
    {
        var body = context.Serializer.GetMessageBody(context).GetString();
        var contentType = (context.ContentType ?? context.Serialization.DefaultContentType).ToString();
        MessageSizeLimit.Require(context, body, contentType);

        return new OutboxMessage
        {
            MessageId = context.MessageId ?? throw new MessageException(typeof(T), "A message needs a MessageId to go through the outbox."),
            ConversationId = context.ConversationId,
            CorrelationId = context.CorrelationId,
            InitiatorId = context.InitiatorId,
            RequestId = context.RequestId,
            SourceAddress = context.SourceAddress,
            DestinationAddress = context.DestinationAddress,
            ResponseAddress = context.ResponseAddress,
            FaultAddress = context.FaultAddress,
            SentTime = context.SentTime is { } sent ? DateTime.SpecifyKind(sent, DateTimeKind.Utc) : now,
            EnqueueTime = now + context.Delay,
            ExpirationTime = now + context.TimeToLive,
            ContentType = contentType,
            MessageType = string.Join(';', context.SupportedMessageTypes),
            Body = body,
            Headers = SystemTextJsonMessageSerializer.Instance.SerializeDictionary(context.Headers.GetAll()),
            Properties = Properties(context),
        };
    }

    private static string? Properties<T>(SendContext<T> context)
        where T : class
    {
        if (context is not TransportSendContext transport)
            return null;

        var properties = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        transport.WritePropertiesTo(properties);
        return SystemTextJsonMessageSerializer.Instance.SerializeDictionary(properties);
    }
}
