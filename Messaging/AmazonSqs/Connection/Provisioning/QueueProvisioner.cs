using Amazon.SQS;
using Amazon.SQS.Model;
using Microsoft.Extensions.Logging;

namespace MassTransit.AmazonSqsTransport.Connection.Provisioning;

/// <summary>Finds a queue, or creates it. A queue that exists is never altered.</summary>
internal sealed partial class QueueProvisioner(IAmazonSQS sqs, TopologyMode mode, ILogger logger)
{
    private static readonly List<string> All = ["All"];

    public async Task<QueueFacts> EnsureAsync(QueueDeclaration queue)
    {
        var problems = new TopologyProblems();
        var url = await FindAsync(queue.Name).ConfigureAwait(false);
        if (url is null)
        {
            if (mode == TopologyMode.Verify)
                problems.Add($"queue {queue.Name}: missing");
            problems.ThrowIfAny();
            url = await CreateAsync(queue).ConfigureAwait(false);
        }
        var reply = await sqs.GetQueueAttributesAsync(url, All).ConfigureAwait(false);
        var attributes = reply.Attributes ?? [];
        if (mode == TopologyMode.Verify)
        {
            foreach (var difference in QueueAttributes.Differences(QueueAttributes.ForCreation(queue), attributes))
                problems.Add($"queue {queue.Name}: {difference}");
        }
        problems.ThrowIfAny();
        return new QueueFacts(queue.Name, url, attributes, queue.Tags);
    }

    private async Task<string?> FindAsync(string name)
    {
        try
        {
            return (await sqs.GetQueueUrlAsync(name).ConfigureAwait(false)).QueueUrl;
        }
        catch (QueueDoesNotExistException)
        {
            return null;
        }
    }

    private async Task<string> CreateAsync(QueueDeclaration queue)
    {
        var request = new CreateQueueRequest(queue.Name);
        if (QueueAttributes.ForCreation(queue) is { Count: > 0 } attributes)
            request.Attributes = attributes;
        if (queue.Tags.Count > 0)
            request.Tags = queue.Tags.ToDictionary(StringComparer.Ordinal);
        try
        {
            var reply = await sqs.CreateQueueAsync(request).ConfigureAwait(false);
            LogCreated(queue.Name);
            return reply.QueueUrl;
        }
        catch (QueueNameExistsException)
        {
            // Another process made it meanwhile, with other attributes: what stands is left as it is.
            return (await sqs.GetQueueUrlAsync(queue.Name).ConfigureAwait(false)).QueueUrl;
        }
    }

    [LoggerMessage(4101, LogLevel.Information, "Created queue {Queue}")]
    private partial void LogCreated(string queue);
}
