using System.Globalization;
using System.Text;
using System.Text.Json;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace Messaging.Operations.FailedMessages;

/// <summary>Sends failed messages to the queue they came from: body and attributes as they were, without what was added when they failed.</summary>
internal sealed class SourceQueue(IAmazonSQS sqs)
{
    // 10 entries and 1 MiB (source: SQS developer guide, Amazon SQS message quotas).
    private const int EntriesOfABatch = 10, BytesOfABatch = 1024 * 1024, BatchesAtOnce = 8;

    private readonly Dictionary<string, string?> _urls = new(StringComparer.Ordinal);

    /// <summary>Sends messages to one queue.</summary>
    /// <returns>Why those that the queue does not take are refused, by their ids; those that are neither sent nor in here shall be tried again.</returns>
    public async Task<(IReadOnlyList<long> Sent, IReadOnlyDictionary<long, string> Refused)> SendAsync(string queue, IReadOnlyList<FailedMessage> messages, CancellationToken cancellationToken)
    {
        if (await FindAsync(queue, cancellationToken).ConfigureAwait(false) is not { } url)
            return ([], messages.ToDictionary(message => message.Id, _ => $"The queue {queue} is not there. Start the service that consumes it, or archive the message."));

        var (sent, refused) = (new List<long>(), new Dictionary<long, string>());
        await Parallel.ForEachAsync(Batches(messages), new ParallelOptions { MaxDegreeOfParallelism = BatchesAtOnce, CancellationToken = cancellationToken }, async (batch, cancelled) =>
        {
            var answer = await sqs.SendMessageBatchAsync(url, [.. batch.Select(Entry)], cancelled).ConfigureAwait(false);
            lock (sent)
            {
                sent.AddRange((answer.Successful ?? []).Select(entry => Of(batch, entry.Id).Id));
                foreach (var failure in (answer.Failed ?? []).Where(entry => entry.SenderFault is true))
                    refused[Of(batch, failure.Id).Id] = $"The queue {queue} does not take it: {failure.Code} {failure.Message}. Archive it, or send its contents anew.";
            }
        }).ConfigureAwait(false);
        return (sent, refused);
    }

    // The id of an entry is its place in the batch.
    private static FailedMessage Of(List<FailedMessage> batch, string entryId) => batch[int.Parse(entryId, CultureInfo.InvariantCulture)];

    private async Task<string?> FindAsync(string queue, CancellationToken cancellationToken)
    {
        if (_urls.TryGetValue(queue, out var url))
            return url;
        try
        {
            url = (await sqs.GetQueueUrlAsync(queue, cancellationToken).ConfigureAwait(false)).QueueUrl;
        }
        catch (QueueDoesNotExistException)
        {
            url = null;
        }

        return _urls[queue] = url;
    }

    private static IEnumerable<List<FailedMessage>> Batches(IReadOnlyList<FailedMessage> messages)
    {
        var (batch, bytes) = (new List<FailedMessage>(), 0);
        foreach (var message in messages)
        {
            var size = Encoding.UTF8.GetByteCount(message.Body) + Encoding.UTF8.GetByteCount(message.Attributes);
            if (batch.Count > 0 && (batch.Count == EntriesOfABatch || bytes + size > BytesOfABatch))
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }

            batch.Add(message);
            bytes += size;
        }

        if (batch.Count > 0)
            yield return batch;
    }

    private static SendMessageBatchRequestEntry Entry(FailedMessage message, int index) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{index}"),
        MessageBody = message.Body,
        MessageAttributes = JsonSerializer.Deserialize<Dictionary<string, string>>(message.Attributes)!.Where(pair => !IsOfFailure(pair.Key))
            .ToDictionary(pair => pair.Key, pair => new MessageAttributeValue { DataType = "String", StringValue = pair.Value }, StringComparer.Ordinal),
        MessageGroupId = message.MessageGroupId,
        // Its first deduplication id would make SQS drop it within five minutes; this one does so only with a repeat of the same return.
        MessageDeduplicationId = message.MessageGroupId is null ? null : string.Create(CultureInfo.InvariantCulture, $"{message.TransportId}-{message.ReturnId:N}"),
    };

    private static bool IsOfFailure(string attribute) => attribute is "MT-Reason" || attribute.StartsWith("MT-Fault-", StringComparison.Ordinal);
}
