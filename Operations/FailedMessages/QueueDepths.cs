using System.Globalization;
using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;
using Messaging.Operations.FailedMessages;
using Microsoft.Extensions.DependencyInjection;

namespace Operations.FailedMessages;

/// <summary>How much lies in the queues of failed messages, as SQS estimates it.</summary>
internal sealed class QueueDepths(FailedQueues queues, IServiceProvider services)
{
    /// <param name="Queue">The queue: <c>builder_error</c>.</param>
    /// <param name="Messages">About how many lie there; null: SQS did not say.</param>
    public sealed record Depth(string Queue, int? Messages);

    /// <summary>The queues with messages, and those that could not be asked.</summary>
    public async Task<IReadOnlyList<Depth>> ReadAsync(CancellationToken cancellationToken)
    {
        if (services.GetService<IAmazonSQS>() is not { } sqs)
            return [];
        var depths = await Task.WhenAll(queues.All.Select(queue => ReadAsync(sqs, queue.Name, cancellationToken)));
        return [.. depths.Where(depth => depth.Messages is not 0)];
    }

    private static async Task<Depth> ReadAsync(IAmazonSQS sqs, string queue, CancellationToken cancellationToken)
    {
        const string Visible = "ApproximateNumberOfMessages", Hidden = "ApproximateNumberOfMessagesNotVisible";
        try
        {
            var url = (await sqs.GetQueueUrlAsync(queue, cancellationToken)).QueueUrl;
            var attributes = (await sqs.GetQueueAttributesAsync(url, [Visible, Hidden], cancellationToken)).Attributes;
            return new(queue, Number(attributes, Visible) + Number(attributes, Hidden));
        }
        catch (QueueDoesNotExistException)
        {
            return new(queue, 0);
        }
        catch (Exception exception) when (exception is AmazonClientException or AmazonServiceException or HttpRequestException)
        {
            return new(queue, null);
        }
    }

    private static int Number(Dictionary<string, string> attributes, string name) =>
        int.TryParse(attributes.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
