using Amazon.SQS;
using Amazon.SQS.Model;
using MassTransit.AmazonSqsTransport.Connection.Batching;

namespace MassTransit.AmazonSqsTransport.Connection;

/// <summary>The batch calls of SQS.</summary>
/// <remarks>No cancellation: what one caller no longer waits for, others still do. The SDK's time-outs end every call.</remarks>
internal sealed class QueueBatches(IAmazonSQS sqs, QueueFacts queue)
{
    public async Task<IReadOnlyList<Exception?>> SendAsync(IReadOnlyList<OutgoingEntry> entries)
    {
        var request = new SendMessageBatchRequest(queue.Url, [.. entries.Select(ToRequestEntry)]);
        var reply = await sqs.SendMessageBatchAsync(request).ConfigureAwait(false);
        return Read("Sending", entries.Count, reply.Successful?.Select(entry => entry.Id), reply.Failed);
    }

    public async Task<IReadOnlyList<Exception?>> DeleteAsync(IReadOnlyList<string> receiptHandles)
    {
        var request = new DeleteMessageBatchRequest(queue.Url,
            [.. receiptHandles.Select((handle, index) => new DeleteMessageBatchRequestEntry(BatchReply.IdAt(index), handle))]);
        var reply = await sqs.DeleteMessageBatchAsync(request).ConfigureAwait(false);
        return Read("Deleting", receiptHandles.Count, reply.Successful?.Select(entry => entry.Id), reply.Failed);
    }

    public async Task<IReadOnlyList<Exception?>> ChangeVisibilityAsync(IReadOnlyList<VisibilityChange> changes)
    {
        var request = new ChangeMessageVisibilityBatchRequest(queue.Url, [.. changes.Select((change, index) =>
            new ChangeMessageVisibilityBatchRequestEntry(BatchReply.IdAt(index), change.ReceiptHandle) { VisibilityTimeout = change.Seconds })]);
        var reply = await sqs.ChangeMessageVisibilityBatchAsync(request).ConfigureAwait(false);
        return Read("Changing the visibility", changes.Count, reply.Successful?.Select(entry => entry.Id), reply.Failed);
    }

    private IReadOnlyList<Exception?> Read(string action, int count, IEnumerable<string>? successful, List<BatchResultErrorEntry>? failed) =>
        new BatchReply(action, $"queue {queue.Name}", count)
            .Succeeded(successful)
            .Failed(failed?.Select(entry => ((string?)entry.Id, (string?)entry.Code, (string?)entry.Message, entry.SenderFault)))
            .Failures;

    private static SendMessageBatchRequestEntry ToRequestEntry(OutgoingEntry entry, int index)
    {
        var result = new SendMessageBatchRequestEntry(BatchReply.IdAt(index), entry.Body)
        {
            MessageGroupId = entry.GroupId,
            MessageDeduplicationId = entry.DeduplicationId,
        };
        if (entry.Attributes.Count > 0)
            result.MessageAttributes = entry.Attributes.ToDictionary(a => a.Key, a => new MessageAttributeValue { DataType = "String", StringValue = a.Value }, StringComparer.Ordinal);
        if (entry.Delay is { TotalSeconds: >= 1 } delay)
            result.DelaySeconds = (int)delay.TotalSeconds;
        return result;
    }
}
