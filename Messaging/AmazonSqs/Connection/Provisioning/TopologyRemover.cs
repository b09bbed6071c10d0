using Amazon.SimpleNotificationService;
using Amazon.SQS;
using Amazon.SQS.Model;
using MassTransit.AmazonSqsTransport.Connection.Errors;
using Microsoft.Extensions.Logging;

namespace MassTransit.AmazonSqsTransport.Connection.Provisioning;

/// <summary>Empties and removes; what is gone already counts as done.</summary>
internal sealed partial class TopologyRemover(IAmazonSQS sqs, IAmazonSimpleNotificationService sns, ILogger logger)
{
    public async Task PurgeAsync(QueueHandle queue, CancellationToken cancellationToken)
    {
        try
        {
            await sqs.PurgeQueueAsync(queue.Url, cancellationToken).ConfigureAwait(false);
        }
        catch (PurgeQueueInProgressException)
        {
            LogPurgeUnderWay(queue.Name);
        }
    }

    public Task DeleteQueueAsync(QueueHandle queue, CancellationToken cancellationToken) =>
        IgnoreMissingAsync(sqs.DeleteQueueAsync(queue.Url, cancellationToken));

    public Task DeleteTopicAsync(TopicHandle topic, CancellationToken cancellationToken) =>
        IgnoreMissingAsync(sns.DeleteTopicAsync(topic.Arn, cancellationToken));

    public Task UnsubscribeAsync(IReadOnlyList<string> subscriptionArns, CancellationToken cancellationToken) =>
        Task.WhenAll(subscriptionArns.Select(arn => IgnoreMissingAsync(sns.UnsubscribeAsync(arn, cancellationToken))));

    private static async Task IgnoreMissingAsync(Task removal)
    {
        try
        {
            await removal.ConfigureAwait(false);
        }
        catch (Exception exception) when (AwsErrors.IsMissing(exception))
        {
            // Someone else removed it.
        }
    }

    [LoggerMessage(4107, LogLevel.Information, "Queue {Queue} is being purged already")]
    private partial void LogPurgeUnderWay(string queue);
}
