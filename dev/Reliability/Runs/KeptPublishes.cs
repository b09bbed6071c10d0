using System.Collections.Concurrent;
using Amazon.Runtime;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Amazon.SQS;
using Amazon.SQS.Model;
using Runner.Processes;

namespace Reliability.Runs;

/// <summary>Proves with clients of the SDK alone that the emulator, killed amid publishing and started again, has every message it acknowledged.</summary>
public static class KeptPublishes
{
    private const int Messages = 200;
    private const int InFlight = 8;
    private const string Name = "kept-publishes";

    /// <summary>Publishes, kills once a drawn number is acknowledged, starts again, receives.</summary>
    /// <returns>A line that says what was found.</returns>
    /// <exception cref="InvalidOperationException">A message is gone: kill rounds would blame the services for it.</exception>
    public static async Task<string> ProveAsync(string folder, int seed, CancellationToken cancellationToken = default)
    {
        var acknowledged = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        var first = await EmulatorProcess.StartAsync(0, folder, cancellationToken: cancellationToken);
        await using (first)
            await PublishUntilKilledAsync(first, Draw(seed), acknowledged, cancellationToken);

        await using var second = await EmulatorProcess.StartAsync(first.Port, folder, cancellationToken: cancellationToken);
        var received = await ReceiveAllAsync(second, acknowledged.Keys, cancellationToken);
        return acknowledged.Keys.Except(received, StringComparer.Ordinal).ToList() is { Count: > 0 } lost
            ? throw new InvalidOperationException(FormattableString.Invariant(
                $"The emulator acknowledged {acknowledged.Count} publishes and has lost {lost.Count} of them after SIGKILL (seed {seed}): see whether it writes before it answers."))
            : FormattableString.Invariant($"seed {seed}: the emulator was killed after {acknowledged.Count} acknowledged publishes and has all of them after its restart");
    }

    // A sequence that anybody can repeat, not a secret.
#pragma warning disable CA5394
    private static int Draw(int seed) => new Random(seed).Next(Messages / 4, Messages * 3 / 4);
#pragma warning restore CA5394

    private static async Task PublishUntilKilledAsync(
        EmulatorProcess emulator, int killAfter, ConcurrentDictionary<string, bool> acknowledged, CancellationToken cancellationToken)
    {
        using var sns = Sns(emulator);
        var topic = await SubscribeAsync(emulator, sns, cancellationToken);
        var count = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Messages).Select(number => FormattableString.Invariant($"message {number}")),
            new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancellationToken },
            async (body, token) =>
            {
                if (await TryPublishAsync(sns, topic, body, token))
                    acknowledged[body] = true;
                if (Interlocked.Increment(ref count) == killAfter)
                    await emulator.KillAsync();
            });
    }

    private static async Task<bool> TryPublishAsync(AmazonSimpleNotificationServiceClient sns, string topic, string body, CancellationToken cancellationToken)
    {
        try
        {
            var entry = new PublishBatchRequestEntry { Id = "0", Message = body };
            var answer = await sns.PublishBatchAsync(new PublishBatchRequest { TopicArn = topic, PublishBatchRequestEntries = [entry] }, cancellationToken);
            return answer.Successful is { Count: 1 };
        }
        catch (Exception exception) when (exception is AmazonServiceException or AmazonClientException or HttpRequestException or IOException)
        {
            return false;
        }
    }

    private static async Task<string> SubscribeAsync(EmulatorProcess emulator, AmazonSimpleNotificationServiceClient sns, CancellationToken cancellationToken)
    {
        using var sqs = Sqs(emulator);
        var queue = (await sqs.CreateQueueAsync(Name, cancellationToken)).QueueUrl;
        var arn = (await sqs.GetQueueAttributesAsync(queue, ["QueueArn"], cancellationToken)).QueueARN;
        var topic = (await sns.CreateTopicAsync(new CreateTopicRequest(Name), cancellationToken)).TopicArn!;
        var subscription = new SubscribeRequest
        {
            TopicArn = topic,
            Protocol = "sqs",
            Endpoint = arn,
            Attributes = new(StringComparer.Ordinal) { ["RawMessageDelivery"] = "true" },
        };
        await sns.SubscribeAsync(subscription, cancellationToken);
        return topic;
    }

    private static async Task<HashSet<string>> ReceiveAllAsync(EmulatorProcess emulator, IEnumerable<string> expected, CancellationToken cancellationToken)
    {
        using var sqs = Sqs(emulator);
        var queue = (await sqs.GetQueueUrlAsync(Name, cancellationToken)).QueueUrl;
        HashSet<string> received = new(StringComparer.Ordinal);
        // Ends with the first empty answer: nobody else receives, and nothing is delayed.
        while (!received.IsSupersetOf(expected))
        {
            var answer = await sqs.ReceiveMessageAsync(new ReceiveMessageRequest(queue) { MaxNumberOfMessages = 10, WaitTimeSeconds = 1 }, cancellationToken);
            if (answer.Messages is not { Count: > 0 } messages)
                break;
            received.UnionWith(messages.Select(message => message.Body));
        }

        return received;
    }

    private static AmazonSimpleNotificationServiceClient Sns(EmulatorProcess emulator) => new(
        new BasicAWSCredentials("local", "local"),
        new AmazonSimpleNotificationServiceConfig { ServiceURL = emulator.ServiceUrl, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });

    private static AmazonSQSClient Sqs(EmulatorProcess emulator) => new(
        new BasicAWSCredentials("local", "local"), new AmazonSQSConfig { ServiceURL = emulator.ServiceUrl, AuthenticationRegion = "us-east-1" });
}
