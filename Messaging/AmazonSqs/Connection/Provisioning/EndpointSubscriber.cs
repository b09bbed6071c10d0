using System.Collections.Concurrent;
using Amazon.SimpleNotificationService;
using Amazon.SQS;
using Microsoft.Extensions.Logging;

namespace MassTransit.AmazonSqsTransport.Connection.Provisioning;

/// <summary>Brings the subscriptions of one queue about.</summary>
internal sealed class EndpointSubscriber(
    IAmazonSQS sqs, IAmazonSimpleNotificationService sns, Func<TopicDeclaration, CancellationToken, Task<TopicHandle>> getTopic,
    Func<QueueDeclaration, CancellationToken, Task<QueueHandle>> getQueue, AwsConnectionOptions options, ILogger logger)
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<string>> _subscriptions = new(StringComparer.Ordinal);
    private readonly PolicyProvisioner _policies = new(sqs, options.Topology, logger);
    private readonly UndeliveredQueues _undelivered = new(getQueue, new PolicyProvisioner(sqs, options.Topology, logger));
    private readonly SubscriptionProvisioner _provisioner = new(sns, options.Topology, options.RefusesForeignFilters, logger);

    public async Task SubscribeAsync(QueueHandle queue, IReadOnlyList<SubscriptionDeclaration> subscriptions, CancellationToken cancellationToken)
    {
        if (subscriptions.Count == 0)
            return;
        var problems = new TopologyProblems();
        var topics = await GetTopicsAsync(subscriptions, problems, cancellationToken).ConfigureAwait(false);

        // The policy comes first: what SNS may not deliver in between would be lost.
        await _policies.EnsureAsync(queue, [.. topics.Keys], problems).ConfigureAwait(false);
        var undelivered = await _undelivered.EnsureAsync(topics, problems, cancellationToken).ConfigureAwait(false);
        await ForEachAsync(topics, async pair =>
        {
            if (await _provisioner.EnsureAsync(pair.Key, queue, UndeliveredQueues.AttributesOf(pair.Value, undelivered), problems).ConfigureAwait(false) is { } arn)
                _subscriptions.GetOrAdd(queue.Name, _ => []).Add(arn);
        }, cancellationToken).ConfigureAwait(false);
        problems.ThrowIfAny();
    }

    /// <summary>Adds what is wrong with the topics of a queue that is not there, or not as it should be.</summary>
    public async Task VerifyTopicsAsync(string queue, IReadOnlyList<SubscriptionDeclaration> subscriptions, TopologyProblems problems, CancellationToken cancellationToken)
    {
        foreach (var topic in (await GetTopicsAsync(subscriptions, problems, cancellationToken).ConfigureAwait(false)).Keys)
            problems.Add($"subscription of queue {queue} to topic {topic.Name}: cannot be checked before the queue is right");
    }

    /// <summary>ARNs of the subscriptions that were found or made for a queue; they are forgotten here.</summary>
    public IReadOnlyList<string> TakeSubscriptions(string queue) =>
        _subscriptions.TryRemove(queue, out var arns) ? [.. arns.Distinct(StringComparer.Ordinal)] : [];

    private async Task<ConcurrentDictionary<TopicHandle, SubscriptionDeclaration>> GetTopicsAsync(
        IReadOnlyList<SubscriptionDeclaration> subscriptions, TopologyProblems problems, CancellationToken cancellationToken)
    {
        var topics = new ConcurrentDictionary<TopicHandle, SubscriptionDeclaration>();
        await ForEachAsync(subscriptions, async subscription =>
        {
            try
            {
                topics[await getTopic(subscription.Topic, cancellationToken).ConfigureAwait(false)] = subscription;
            }
            catch (TopologyMismatchException mismatch)
            {
                problems.Add(mismatch);
            }
        }, cancellationToken).ConfigureAwait(false);
        return topics;
    }

    private Task ForEachAsync<T>(IEnumerable<T> items, Func<T, Task> work, CancellationToken cancellationToken)
    {
        var settings = new ParallelOptions { MaxDegreeOfParallelism = options.ProvisioningParallelism, CancellationToken = cancellationToken };
        return Parallel.ForEachAsync(items, settings, async (item, _) => await work(item).ConfigureAwait(false));
    }
}
