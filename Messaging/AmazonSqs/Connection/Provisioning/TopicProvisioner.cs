using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using MassTransit.AmazonSqsTransport.Connection.Errors;
using Microsoft.Extensions.Logging;

namespace MassTransit.AmazonSqsTransport.Connection.Provisioning;

/// <summary>Finds a topic, or creates it. A topic that exists is never altered.</summary>
internal sealed partial class TopicProvisioner(IAmazonSimpleNotificationService sns, TopicArns arns, TopologyMode mode, ILogger logger)
{
    /// <returns>ARN of the topic.</returns>
    public async Task<string> EnsureAsync(TopicDeclaration topic)
    {
        var problems = new TopologyProblems();
        var arn = await arns.ComposeAsync(topic.Name).ConfigureAwait(false);
        var attributes = arn is null ? null : await ReadAsync(arn).ConfigureAwait(false);
        if (mode == TopologyMode.Verify)
            Compare(topic, attributes, problems);
        problems.ThrowIfAny();
        return attributes is null ? await CreateAsync(topic).ConfigureAwait(false) : arn!;
    }

    private static void Compare(TopicDeclaration topic, Dictionary<string, string>? attributes, TopologyProblems problems)
    {
        if (attributes is null)
        {
            problems.Add($"topic {topic.Name}: missing, or the rights sns:GetTopicAttributes and sns:ListTopics are");
            return;
        }
        foreach (var difference in QueueAttributes.Differences(ForCreation(topic), attributes))
            problems.Add($"topic {topic.Name}: {difference}");
    }

    /// <remarks>Without the right to read, creation decides: it answers the ARN of a topic that exists.</remarks>
    private async Task<Dictionary<string, string>?> ReadAsync(string arn)
    {
        try
        {
            return (await sns.GetTopicAttributesAsync(arn).ConfigureAwait(false)).Attributes ?? [];
        }
        catch (AmazonSimpleNotificationServiceException exception) when (AwsErrors.IsMissing(exception) || AwsErrors.IsDenied(exception))
        {
            return null;
        }
    }

    private async Task<string> CreateAsync(TopicDeclaration topic)
    {
        var request = new CreateTopicRequest(topic.Name) { Attributes = ForCreation(topic) };
        if (topic.Tags.Count > 0)
            request.Tags = [.. topic.Tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })];
        var reply = await sns.CreateTopicAsync(request).ConfigureAwait(false);
        LogCreated(topic.Name);
        var arn = reply.TopicArn ?? throw new AmazonSqsTransportException($"SNS did not answer the ARN of topic {topic.Name}.");
        arns.Learn(arn);
        return arn;
    }

    public static Dictionary<string, string> ForCreation(TopicDeclaration topic)
    {
        var attributes = topic.Attributes.ToDictionary(StringComparer.Ordinal);
        if (topic.IsFifo)
            attributes["FifoTopic"] = "true";
        return attributes;
    }

    [LoggerMessage(4102, LogLevel.Information, "Created topic {Topic}, or found it without the right to read it")]
    private partial void LogCreated(string topic);
}
