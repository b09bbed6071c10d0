using System.Text.Json;
using MassTransit;

namespace Tests.Messaging.AmazonSqs.Wire;

/// <summary>What a consumed message was on the wire: the envelope as text, and the names of its attributes.</summary>
internal static class ReceivedEnvelope
{
    public static JsonElement Envelope(this ConsumeContext context)
    {
        using var envelope = JsonDocument.Parse(context.ReceiveContext.Body.GetString());
        return envelope.RootElement.Clone();
    }

    /// <summary>The attributes on the wire, in order; without what the transport adds on receiving.</summary>
    public static IEnumerable<string> Attributes(this ConsumeContext context) =>
        context.ReceiveContext.GetPayload<AmazonSqsMessageContext>().TransportMessage.MessageAttributes.Keys.Order(StringComparer.Ordinal);

    public static IEnumerable<string> Keys(this JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
