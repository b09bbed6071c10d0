using Amazon.SQS.Model;

namespace MassTransit;

/// <summary>The SQS message behind a consumed message: a payload of the receive context.</summary>
public interface AmazonSqsMessageContext
{
    /// <summary>The message as SQS delivered it.</summary>
    Message TransportMessage { get; }

    /// <summary>The message attributes as SQS delivered them.</summary>
    Dictionary<string, MessageAttributeValue> Attributes { get; }
}
