using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>Publishes up to 10 messages to one topic; together at most 256 KiB with their attributes (source: SNS API reference, PublishBatch).</summary>
public sealed class PublishBatchRequest : AmazonSimpleNotificationServiceRequest
{
    /// <summary>ARN of the topic.</summary>
    public string? TopicArn { get; set; }

    /// <summary>The messages, 1 to 10, with distinct ids.</summary>
    public List<PublishBatchRequestEntry>? PublishBatchRequestEntries { get; set; }

    internal override string Action => "PublishBatch";

    internal override void WriteTo(QueryParameters query)
    {
        query.Add("TopicArn", TopicArn);
        query.AddMembers("PublishBatchRequestEntries", PublishBatchRequestEntries, static (entry, member) => entry.WriteTo(member));
    }
}

/// <summary>What became of each message: a batch can succeed for some and fail for others.</summary>
public sealed class PublishBatchResponse : AmazonWebServiceResponse
{
    /// <summary>Messages that were accepted; null when there is none.</summary>
    public List<PublishBatchResultEntry>? Successful { get; set; }

    /// <summary>Messages that were refused; null when there is none.</summary>
    public List<BatchResultErrorEntry>? Failed { get; set; }

    internal static PublishBatchResponse Read(XElement result) => new()
    {
        Successful = result.Members("Successful", PublishBatchResultEntry.Read),
        Failed = result.Members("Failed", BatchResultErrorEntry.Read),
    };
}
