using Amazon.SimpleNotificationService;
using Amazon.SQS;

namespace MassTransit.AmazonSqsTransport;

/// <summary>The two AWS clients of a bus.</summary>
public interface IConnection : IDisposable
{
    /// <summary>The SQS client.</summary>
    IAmazonSQS SqsClient { get; }

    /// <summary>The SNS client.</summary>
    IAmazonSimpleNotificationService SnsClient { get; }
}
