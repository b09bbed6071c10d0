using System.Diagnostics;
using System.Security.Cryptography;
using Amazon.Runtime;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace Benchmarks;

/// <summary>What SNS and SQS alone can do here: publish, receive and delete messages of 20 KB, with no durability between the steps.</summary>
internal static class RawLoop
{
    private const int InFlight = 8;
    private const int BodyBytes = 20 * 1024;

    /// <summary>Messages a second, from the first publish to the last delete.</summary>
    public static async Task<double> RunAsync(string serviceUrl, int count, CancellationToken cancellationToken)
    {
        var credentials = new BasicAWSCredentials("local", "local");
        using var sns = new AmazonSimpleNotificationServiceClient(credentials, new AmazonSimpleNotificationServiceConfig { ServiceURL = serviceUrl, AuthenticationRegion = "us-east-1" });
        using var sqs = new AmazonSQSClient(credentials, new AmazonSQSConfig { ServiceURL = serviceUrl, AuthenticationRegion = "us-east-1" });
        var queue = (await sqs.CreateQueueAsync("raw-loop", cancellationToken)).QueueUrl;
        var arn = (await sqs.GetQueueAttributesAsync(queue, ["QueueArn"], cancellationToken)).QueueARN;
        var topic = (await sns.CreateTopicAsync(new CreateTopicRequest("raw-loop"), cancellationToken)).TopicArn!;
        await sns.SubscribeAsync(
            new SubscribeRequest { TopicArn = topic, Protocol = "sqs", Endpoint = arn, Attributes = new(StringComparer.Ordinal) { ["RawMessageDelivery"] = "true" } }, cancellationToken);

        var body = Convert.ToHexString(RandomNumberGenerator.GetBytes(BodyBytes / 2));
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(PublishAsync(sns, topic, body, count, cancellationToken), ReceiveAsync(sqs, queue, count, cancellationToken));
        return count / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static Task PublishAsync(AmazonSimpleNotificationServiceClient sns, string topic, string body, int count, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancellationToken },
            async (_, token) => await sns.PublishBatchAsync(
                new PublishBatchRequest { TopicArn = topic, PublishBatchRequestEntries = [new PublishBatchRequestEntry { Id = "0", Message = body }] }, token));

    private static async Task ReceiveAsync(AmazonSQSClient sqs, string queue, int count, CancellationToken cancellationToken)
    {
        for (var received = 0; received < count;)
        {
            var answer = await sqs.ReceiveMessageAsync(
                new ReceiveMessageRequest(queue) { MaxNumberOfMessages = 10, WaitTimeSeconds = 20 }, cancellationToken);
            if (answer.Messages is not { Count: > 0 } messages)
                continue;
            await sqs.DeleteMessageBatchAsync(
                queue, [.. messages.Select((message, index) => new DeleteMessageBatchRequestEntry(FormattableString.Invariant($"{index}"), message.ReceiptHandle))], cancellationToken);
            received += messages.Count;
        }
    }
}
