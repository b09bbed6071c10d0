using System.Globalization;
using Amazon.SQS.Model;
using MassTransit.Context;
using MassTransit.Transports;

namespace MassTransit.AmazonSqsTransport.Receive;

/// <summary>A message that was received.</summary>
internal sealed class AmazonSqsReceiveContext : BaseReceiveContext, AmazonSqsMessageContext, TransportReceiveContext
{
    private readonly TransportHeaderProvider _headers;

    public AmazonSqsReceiveContext(Message message, ReceiveEndpointContext endpoint)
        : base(IsRedelivery(message), endpoint)
    {
        TransportMessage = message;
        var notification = SnsNotification.TryRead(message);
        Body = new StringMessageBody(notification?.Message ?? message.Body);
        _headers = new TransportHeaderProvider(message, notification);
    }

    public Message TransportMessage { get; }
    public Dictionary<string, MessageAttributeValue> Attributes => TransportMessage.MessageAttributes ?? [];
    public override MessageBody Body { get; }
    protected override IHeaderProvider HeaderProvider => _headers;

    public IDictionary<string, object>? GetTransportProperties()
    {
        var properties = new Dictionary<string, object>(StringComparer.Ordinal);
        Copy("MessageGroupId", "SQS-GroupId");
        Copy("MessageDeduplicationId", "SQS-DeduplicationId");
        return properties.Count == 0 ? null : properties;

        void Copy(string attribute, string property)
        {
            if (TransportMessage.Attributes?.GetValueOrDefault(attribute) is { Length: > 0 } value)
                properties[property] = value;
        }
    }

    private static bool IsRedelivery(Message message) =>
        int.TryParse(message.Attributes?.GetValueOrDefault("ApproximateReceiveCount"), CultureInfo.InvariantCulture, out var count) && count > 1;
}
