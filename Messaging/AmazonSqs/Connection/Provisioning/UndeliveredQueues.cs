using System.Text.Json;

namespace MassTransit.AmazonSqsTransport.Connection.Provisioning;

/// <summary>The queues for what SNS cannot deliver to the queue of a subscription (source: SNS developer guide, Dead-letter queues).</summary>
internal sealed class UndeliveredQueues(Func<QueueDeclaration, CancellationToken, Task<QueueHandle>> getQueue, PolicyProvisioner policies)
{
    private const string RedrivePolicy = "RedrivePolicy";

    /// <summary>Finds or makes the queues, and lets the topics send to them.</summary>
    /// <returns>The queues by name; one that is missing, with a problem, is not among them.</returns>
    public async Task<IReadOnlyDictionary<string, QueueHandle>> EnsureAsync(
        IEnumerable<KeyValuePair<TopicHandle, SubscriptionDeclaration>> topics, TopologyProblems problems, CancellationToken cancellationToken)
    {
        var queues = new Dictionary<string, QueueHandle>(StringComparer.Ordinal);
        foreach (var senders in topics.Where(pair => pair.Value.Undelivered is not null).GroupBy(pair => pair.Value.Undelivered!.Name, StringComparer.Ordinal))
        {
            try
            {
                var queue = await getQueue(senders.First().Value.Undelivered!, cancellationToken).ConfigureAwait(false);
                await policies.EnsureAsync(queue, [.. senders.Select(pair => pair.Key)], problems).ConfigureAwait(false);
                queues[queue.Name] = queue;
            }
            catch (TopologyMismatchException mismatch)
            {
                problems.Add(mismatch);
            }
        }
        return queues;
    }

    /// <summary>The attributes of a subscription, with the ARN of its queue for what cannot be delivered.</summary>
    public static IReadOnlyDictionary<string, string> AttributesOf(SubscriptionDeclaration subscription, IReadOnlyDictionary<string, QueueHandle> queues)
    {
        if (subscription.Undelivered is null || !queues.TryGetValue(subscription.Undelivered.Name, out var queue))
            return subscription.Attributes;
        var all = subscription.Attributes.ToDictionary(StringComparer.Ordinal);
        all[RedrivePolicy] = JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal) { ["deadLetterTargetArn"] = queue.Arn });
        return all;
    }
}
