using Amazon.SimpleNotificationService;
using Amazon.SQS;
using MassTransit.AmazonSqsTransport.Connection.Provisioning;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MassTransit.AmazonSqsTransport.Connection;

/// <summary>Queues and topics of one account and region by name. Safe for use by many threads; the clients stay the caller's.</summary>
/// <remarks>Provisioning runs to its end when a caller goes away: others may wait for the same piece, and half a topology helps nobody.</remarks>
internal sealed class AwsConnection : IAsyncDisposable
{
    private readonly HandleCache<QueueHandle> _queues = new(queue => queue.IsGone);
    private readonly HandleCache<TopicHandle> _topics = new(topic => topic.IsGone);
    private readonly IAmazonSQS _sqs;
    private readonly IAmazonSimpleNotificationService _sns;
    private readonly AwsConnectionOptions _options;
    private readonly TimeProvider _clock;
    private readonly TopicArns _arns;
    private readonly QueueProvisioner _queueProvisioner;
    private readonly TopicProvisioner _topicProvisioner;
    private readonly EndpointSubscriber _subscriber;
    private readonly TopologyRemover _remover;

    public AwsConnection(IAmazonSQS sqs, IAmazonSimpleNotificationService sns, AwsConnectionOptions options, TimeProvider clock, ILoggerFactory? loggers)
    {
        (_sqs, _sns, _options, _clock) = (sqs, sns, options, clock);
        var logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger<AwsConnection>();
        _arns = new TopicArns(sns, options.AccountId);
        _queueProvisioner = new QueueProvisioner(sqs, options.Topology, logger);
        _topicProvisioner = new TopicProvisioner(sns, _arns, options.Topology, logger);
        _subscriber = new EndpointSubscriber(sqs, sns, GetTopicAsync, GetQueueAsync, options, logger);
        _remover = new TopologyRemover(sqs, sns, logger);
    }

    /// <summary>The queue of this name: found or, where the mode allows, created. Of several declarations of one name the first counts.</summary>
    /// <exception cref="AmazonSqsTransportConfigurationException">Mode Verify: the queue is missing or different.</exception>
    public Task<QueueHandle> GetQueueAsync(QueueDeclaration queue, CancellationToken cancellationToken) =>
        _queues.GetAsync(queue.Name, () => CreateQueueHandleAsync(queue), cancellationToken);

    /// <summary>The topic of this name: found or, where the mode allows, created. Of several declarations of one name the first counts.</summary>
    /// <exception cref="AmazonSqsTransportConfigurationException">Mode Verify: the topic is missing or different.</exception>
    public Task<TopicHandle> GetTopicAsync(TopicDeclaration topic, CancellationToken cancellationToken) =>
        _topics.GetAsync(topic.Name, () => CreateTopicHandleAsync(topic), cancellationToken);

    /// <summary>Subscribes a queue to topics: the topics, one merged policy of the queue, then the subscriptions, several at a time.</summary>
    /// <exception cref="AmazonSqsTransportConfigurationException">Mode Verify: names every piece that is missing or different.</exception>
    public Task SubscribeAsync(QueueHandle queue, IReadOnlyList<SubscriptionDeclaration> subscriptions, CancellationToken cancellationToken) =>
        _subscriber.SubscribeAsync(queue, subscriptions, cancellationToken);

    /// <summary>Queue and subscriptions of an endpoint in one: in mode Verify one failure then names what is wrong with any of them.</summary>
    /// <exception cref="AmazonSqsTransportConfigurationException">Mode Verify: names every piece that is missing or different.</exception>
    public async Task<QueueHandle> GetEndpointAsync(QueueDeclaration queue, IReadOnlyList<SubscriptionDeclaration> subscriptions, CancellationToken cancellationToken)
    {
        try
        {
            var handle = await GetQueueAsync(queue, cancellationToken).ConfigureAwait(false);
            await SubscribeAsync(handle, subscriptions, cancellationToken).ConfigureAwait(false);
            return handle;
        }
        catch (TopologyMismatchException mismatch) when (mismatch.Problems.Any(problem => problem.StartsWith($"queue {queue.Name}:", StringComparison.Ordinal)))
        {
            var problems = new TopologyProblems();
            problems.Add(mismatch);
            await _subscriber.VerifyTopicsAsync(queue.Name, subscriptions, problems, cancellationToken).ConfigureAwait(false);
            problems.ThrowIfAny();
            throw;
        }
    }

    /// <summary>Deletes every message of the queue; SQS takes up to 60 seconds, and refuses a second purge within them, which counts as done.</summary>
    public Task PurgeAsync(QueueHandle queue, CancellationToken cancellationToken) => _remover.PurgeAsync(queue, cancellationToken);

    /// <summary>Removes the subscriptions that <see cref="SubscribeAsync"/> found or made for the queue.</summary>
    public Task UnsubscribeAsync(QueueHandle queue, CancellationToken cancellationToken) =>
        _remover.UnsubscribeAsync(_subscriber.TakeSubscriptions(queue.Name), cancellationToken);

    /// <summary>Deletes the queue; one that is gone already is fine.</summary>
    public async Task DeleteQueueAsync(QueueHandle queue, CancellationToken cancellationToken)
    {
        _queues.Remove(queue.Name);
        await _remover.DeleteQueueAsync(queue, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes the topic with its subscriptions; one that is gone already is fine.</summary>
    public async Task DeleteTopicAsync(TopicHandle topic, CancellationToken cancellationToken)
    {
        _topics.Remove(topic.Name);
        await _remover.DeleteTopicAsync(topic, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends what waits, then refuses further work.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_topics.TakeAll().Select(topic => topic.DisposeAsync().AsTask())).ConfigureAwait(false);
        await Task.WhenAll(_queues.TakeAll().Select(queue => queue.DisposeAsync().AsTask())).ConfigureAwait(false);
    }

    private async Task<QueueHandle> CreateQueueHandleAsync(QueueDeclaration queue)
    {
        var facts = await _queueProvisioner.EnsureAsync(queue.EncryptedBy(_options.KmsKeyId)).ConfigureAwait(false);
        _arns.Learn(facts.Arn);
        return new QueueHandle(_sqs, facts, _options, _clock);
    }

    private async Task<TopicHandle> CreateTopicHandleAsync(TopicDeclaration topic)
    {
        var arn = await _topicProvisioner.EnsureAsync(topic.EncryptedBy(_options.KmsKeyId)).ConfigureAwait(false);
        return new TopicHandle(_sns, topic.Name, arn, _options);
    }
}
