using Amazon.SQS;
using Amazon.SQS.Model;
using Microsoft.Extensions.Logging;

namespace MassTransit.AmazonSqsTransport.Connection.Provisioning;

/// <summary>Lets topics send to a queue: one merged policy, one call, and none when the policy lets them in already.</summary>
internal sealed partial class PolicyProvisioner(IAmazonSQS sqs, TopologyMode mode, ILogger logger)
{
    private const string Policy = "Policy";

    public async Task EnsureAsync(QueueHandle queue, IReadOnlyList<TopicHandle> topics, TopologyProblems problems)
    {
        // Read now, not from the handle: another process may have added its topics since.
        var reply = await sqs.GetQueueAttributesAsync(queue.Url, [Policy]).ConfigureAwait(false);
        var policy = reply.Attributes?.GetValueOrDefault(Policy);
        var unadmitted = QueuePolicy.FindUnadmitted(policy, queue.Arn, topics.Select(topic => topic.Arn));
        if (unadmitted.Count == 0)
            return;
        if (mode == TopologyMode.Verify)
        {
            foreach (var arn in unadmitted)
                problems.Add($"policy of queue {queue.Name}: topic {arn} may not send to it (sqs:SendMessage for sns.amazonaws.com)");
            return;
        }
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal) { [Policy] = QueuePolicy.Admit(policy, queue.Arn, unadmitted) };
        await sqs.SetQueueAttributesAsync(new SetQueueAttributesRequest(queue.Url, attributes)).ConfigureAwait(false);
        LogAdmitted(queue.Name, unadmitted.Count);
    }

    [LoggerMessage(4106, LogLevel.Information, "Let {Count} topics send to queue {Queue}")]
    private partial void LogAdmitted(string queue, int count);
}
