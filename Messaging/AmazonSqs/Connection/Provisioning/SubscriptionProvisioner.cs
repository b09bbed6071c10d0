using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Microsoft.Extensions.Logging;

namespace MassTransit.AmazonSqsTransport.Connection.Provisioning;

/// <summary>Finds the subscription of a queue to a topic, or makes it; its declared attributes are brought up to date.</summary>
internal sealed partial class SubscriptionProvisioner(IAmazonSimpleNotificationService sns, TopologyMode mode, bool refusesForeignFilters, ILogger logger)
{
    private const string Protocol = "sqs";

    /// <returns>ARN of the subscription; null when a problem was added.</returns>
    public async Task<string?> EnsureAsync(TopicHandle topic, QueueHandle queue, IReadOnlyDictionary<string, string> attributes, TopologyProblems problems)
    {
        var arn = await FindAsync(topic.Arn, queue.Arn).ConfigureAwait(false);
        if (arn is null && mode == TopologyMode.Verify)
        {
            problems.Add($"subscription of queue {queue.Name} to topic {topic.Name}: missing");
            return null;
        }
        if (arn is null)
        {
            arn = await SubscribeAsync(topic, queue, attributes).ConfigureAwait(false);
            if (arn is not null)
                return arn;
            arn = await FindAsync(topic.Arn, queue.Arn).ConfigureAwait(false) ?? throw new AmazonSqsTransportException(
                $"SNS says that queue {queue.Name} is subscribed to topic {topic.Name} with other attributes, but does not list that subscription. Try again in a minute.");
        }
        await UpdateAsync(arn, $"subscription of queue {queue.Name} to topic {topic.Name}", attributes, problems).ConfigureAwait(false);
        return arn;
    }

    private async Task<string?> FindAsync(string topicArn, string queueArn)
    {
        var request = new ListSubscriptionsByTopicRequest(topicArn);
        do
        {
            var page = await sns.ListSubscriptionsByTopicAsync(request).ConfigureAwait(false);
            var found = page.Subscriptions?.Find(candidate => candidate.Protocol is Protocol && string.Equals(candidate.Endpoint, queueArn, StringComparison.Ordinal));
            if (found is not null)
                return found.SubscriptionArn;
            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));
        return null;
    }

    /// <returns>Null when another process has subscribed meanwhile with other attributes.</returns>
    private async Task<string?> SubscribeAsync(TopicHandle topic, QueueHandle queue, IReadOnlyDictionary<string, string> attributes)
    {
        var request = new SubscribeRequest
        {
            TopicArn = topic.Arn,
            Protocol = Protocol,
            Endpoint = queue.Arn,
            Attributes = attributes.ToDictionary(StringComparer.Ordinal),
            ReturnSubscriptionArn = true,
        };
        try
        {
            var reply = await sns.SubscribeAsync(request).ConfigureAwait(false);
            LogSubscribed(queue.Name, topic.Name);
            return reply.SubscriptionArn;
        }
        catch (InvalidParameterException exception) when (exception.Message.Contains("exists", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
    }

    private async Task UpdateAsync(string arn, string name, IReadOnlyDictionary<string, string> declared, TopologyProblems problems)
    {
        var actual = (await sns.GetSubscriptionAttributesAsync(arn).ConfigureAwait(false)).Attributes ?? [];
        if (SubscriptionAttributes.HasForeignFilter(declared, actual))
            TellForeignFilter(name, actual["FilterPolicy"], problems);
        foreach (var (attribute, value) in SubscriptionAttributes.Changes(declared, actual))
        {
            if (mode == TopologyMode.Verify)
            {
                problems.Add($"{name}: {attribute} is {(actual.TryGetValue(attribute, out var had) ? $"'{had}'" : "not set")}, declared is '{value}'");
                continue;
            }
            var change = new SetSubscriptionAttributesRequest { SubscriptionArn = arn, AttributeName = attribute, AttributeValue = value };
            await sns.SetSubscriptionAttributesAsync(change).ConfigureAwait(false);
            LogChanged(name, attribute);
        }
    }

    private void TellForeignFilter(string name, string filter, TopologyProblems problems)
    {
        if (refusesForeignFilters && mode == TopologyMode.Verify)
            problems.Add($"{name}: FilterPolicy is '{filter}', none is declared");
        else
            LogForeignFilter(name, filter);
    }

    [LoggerMessage(4103, LogLevel.Information, "Subscribed queue {Queue} to topic {Topic}")]
    private partial void LogSubscribed(string queue, string topic);

    [LoggerMessage(4104, LogLevel.Information, "Changed {Attribute} of {Subscription}; SNS may take 15 minutes to apply it")]
    private partial void LogChanged(string subscription, string attribute);

    [LoggerMessage(4105, LogLevel.Warning, "The {Subscription} has the filter policy {FilterPolicy} that is not declared; messages it does not match are lost. Remove the policy, or declare it")]
    private partial void LogForeignFilter(string subscription, string filterPolicy);
}
