using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using MassTransit.AmazonSqsTransport.Connection.Batching;
using MassTransit.AmazonSqsTransport.Connection.Errors;

namespace MassTransit.AmazonSqsTransport.Connection;

/// <summary>A topic that exists. Safe for use by many threads; calls for single messages share batches.</summary>
internal sealed class TopicHandle : IAsyncDisposable
{
    private readonly IAmazonSimpleNotificationService _sns;
    private readonly Batcher<OutgoingEntry> _batcher;

    public TopicHandle(IAmazonSimpleNotificationService sns, string name, string arn, AwsConnectionOptions options)
    {
        (_sns, Name, Arn) = (sns, name, arn);
        PublishLimits = BatchLimits.Publish(options.Batching.BatchesInFlight);
        _batcher = new Batcher<OutgoingEntry>(PublishLimits, options.Batching, SendBatchAsync, TimeProvider.System, IsFifo ? entry => entry.GroupId : null);
    }

    /// <summary>Name of the topic.</summary>
    public string Name { get; }

    /// <summary>ARN of the topic.</summary>
    public string Arn { get; }

    /// <summary>True when the topic is first-in-first-out.</summary>
    public bool IsFifo => Fifo.IsFifo(Name);

    /// <summary>How large a message and a batch may be.</summary>
    public BatchLimits PublishLimits { get; }

    /// <summary>True once the service has said that the topic does not exist; the connection then makes a new handle.</summary>
    public bool IsGone { get; private set; }

    /// <summary>Publishes one message; ends when SNS has it. A delay is not for topics: it is refused.</summary>
    /// <exception cref="MessageRefusedException">The message can never be sent as it is; nothing was called.</exception>
    public async Task PublishAsync(OutgoingEntry entry, CancellationToken cancellationToken)
    {
        EntryRules.CheckDelivery(entry, $"topic {Name}", IsFifo);
        if (entry.Delay is not null)
            throw new MessageRefusedException($"The message cannot be sent to topic {Name}: SNS has no delay.");
        var size = EntryRules.Check(entry, $"topic {Name}", PublishLimits.EntryBytes);
        try
        {
            await _batcher.AddAsync(entry, size, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (AwsErrors.IsMissing(exception))
        {
            IsGone = true;
            throw;
        }
    }

    /// <summary>Refuses further work and ends when what waits has gone out.</summary>
    public ValueTask DisposeAsync() => _batcher.DisposeAsync();

    private async Task<IReadOnlyList<Exception?>> SendBatchAsync(IReadOnlyList<OutgoingEntry> entries)
    {
        var request = new PublishBatchRequest { TopicArn = Arn, PublishBatchRequestEntries = [.. entries.Select(ToRequestEntry)] };
        var reply = await _sns.PublishBatchAsync(request).ConfigureAwait(false);
        return new BatchReply("Publishing", $"topic {Name}", entries.Count)
            .Succeeded(reply.Successful?.Select(entry => entry.Id))
            .Failed(reply.Failed?.Select(entry => (entry.Id, entry.Code, entry.Message, entry.SenderFault)))
            .Failures;
    }

    private static PublishBatchRequestEntry ToRequestEntry(OutgoingEntry entry, int index) => new()
    {
        Id = BatchReply.IdAt(index),
        Message = entry.Body,
        MessageGroupId = entry.GroupId,
        MessageDeduplicationId = entry.DeduplicationId,
        MessageAttributes = entry.Attributes.ToDictionary(a => a.Key, a => new MessageAttributeValue { DataType = "String", StringValue = a.Value }, StringComparer.Ordinal),
    };
}
