using Amazon.SQS;
using Amazon.SQS.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Messaging.Operations.FailedMessages;

/// <summary>Empties one queue of failed messages into the table.</summary>
internal sealed class QueueCollector<TContext>(FailedQueue queue, IAmazonSQS sqs, IServiceScopeFactory scopes, FailedMessageOptions options, TimeProvider clock, ILogger logger)
    where TContext : DbContext
{
    // A batch is ten messages (source: SQS API reference, ReceiveMessage); ten receives share a transaction while much is there.
    private const int MessagesOfAReceive = 10, ReceivesAtOnce = 10;

    // What was handed to a process that died, or to a connection that was cut, is not seen before this has passed. It may be too short for a slow database:
    // what another process receives meanwhile is known by its id.
    private const int InvisibleSeconds = 30;

    private string? _url;
    private bool _isMuch;

    /// <summary>Takes what is there, or waits for it.</summary>
    /// <returns>How many messages were stored; null when the queue is not there.</returns>
    public async Task<int?> CollectAsync(CancellationToken cancellationToken)
    {
        try
        {
            _url ??= (await sqs.GetQueueUrlAsync(queue.Name, cancellationToken).ConfigureAwait(false)).QueueUrl;
            var messages = await ReceiveAsync(cancellationToken).ConfigureAwait(false);
            _isMuch = messages.Count >= MessagesOfAReceive;
            return messages.Count == 0 ? 0 : await KeepAsync(messages, cancellationToken).ConfigureAwait(false);
        }
        catch (QueueDoesNotExistException)
        {
            // It is made when the first message fails.
            _url = null;
            return null;
        }
    }

    private async Task<List<Message>> ReceiveAsync(CancellationToken cancellationToken)
    {
        var receives = Enumerable.Range(0, _isMuch ? ReceivesAtOnce : 1).Select(_ => sqs.ReceiveMessageAsync(
            new ReceiveMessageRequest
            {
                QueueUrl = _url,
                MaxNumberOfMessages = MessagesOfAReceive,
                WaitTimeSeconds = _isMuch ? 0 : options.ReceiveWaitSeconds,
                VisibilityTimeout = InvisibleSeconds,
                MessageAttributeNames = ["All"],
                MessageSystemAttributeNames = ["SentTimestamp", "MessageGroupId"],
            },
            cancellationToken));
        return [.. (await Task.WhenAll(receives).ConfigureAwait(false)).SelectMany(answer => answer.Messages ?? []).DistinctBy(message => message.MessageId)];
    }

    private async Task<int> KeepAsync(List<Message> messages, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rows = messages.Select(message => FailedMessageReader.Read(queue, message, options.LinkFields, now)).ToList();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TContext>();
        var kept = (await FailedMessageStore.KeepAsync(db, queue, rows, Refuse, cancellationToken).ConfigureAwait(false)).ToHashSet(StringComparer.Ordinal);
        // Only now that they are committed. What is not deleted comes again and is known by its id.
        await Task.WhenAll(messages.Where(message => kept.Contains(message.MessageId)).Chunk(MessagesOfAReceive).Select(chunk => DeleteAsync(chunk, cancellationToken))).ConfigureAwait(false);
        return kept.Count;
    }

    private Task<DeleteMessageBatchResponse> DeleteAsync(Message[] messages, CancellationToken cancellationToken) => sqs.DeleteMessageBatchAsync(
        _url, [.. messages.Select((message, index) => new DeleteMessageBatchRequestEntry($"{index}", message.ReceiptHandle))], cancellationToken);

    private void Refuse(FailedMessage row, Exception exception) => logger.LogNotKept(exception, row.TransportId, queue.Name);
}
