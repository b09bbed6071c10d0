using Amazon.SimpleNotificationService;
using Amazon.SQS;

namespace MassTransit.AmazonSqsTransport;

/// <summary>The clients made from a host's settings.</summary>
internal sealed class AmazonSqsClients(IAmazonSQS sqs, IAmazonSimpleNotificationService sns) : IConnection
{
    public IAmazonSQS SqsClient { get; } = sqs;
    public IAmazonSimpleNotificationService SnsClient { get; } = sns;

    public void Dispose()
    {
        SqsClient.Dispose();
        SnsClient.Dispose();
    }
}
