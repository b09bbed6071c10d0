using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>One message of a batch.</summary>
public sealed class PublishBatchRequestEntry
{
    /// <summary>Id within the batch, 1 to 80 letters, digits, <c>-</c>, <c>_</c>.</summary>
    public string? Id { get; set; }

    /// <summary>The body, UTF-8.</summary>
    public string? Message { get; set; }

    /// <summary>Subject for e-mail endpoints; unused by queues.</summary>
    public string? Subject { get; set; }

    /// <summary><c>json</c>: the body holds one text per protocol. Null: one text for all.</summary>
    public string? MessageStructure { get; set; }

    /// <summary>Attributes by name; with raw delivery to a queue at most 10, else SNS discards the message (source: SNS developer guide, Raw message delivery).</summary>
    public Dictionary<string, MessageAttributeValue>? MessageAttributes { get; set; }

    /// <summary>Message group; required on FIFO topics.</summary>
    public string? MessageGroupId { get; set; }

    /// <summary>Deduplication id, remembered for 5 minutes; FIFO topics only.</summary>
    public string? MessageDeduplicationId { get; set; }

    internal void WriteTo(QueryParameters query)
    {
        query.Add("Id", Id);
        query.Add("Message", Message);
        query.Add("Subject", Subject);
        query.Add("MessageStructure", MessageStructure);
        query.AddMessageAttributes(MessageAttributes);
        query.Add("MessageGroupId", MessageGroupId);
        query.Add("MessageDeduplicationId", MessageDeduplicationId);
    }
}
