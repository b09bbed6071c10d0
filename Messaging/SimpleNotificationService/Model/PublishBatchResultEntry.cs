using System.Xml.Linq;
using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>A message of a batch that was accepted.</summary>
public sealed class PublishBatchResultEntry
{
    /// <summary>Id that the entry had in the request.</summary>
    public string? Id { get; set; }

    /// <summary>Id that SNS gave the message.</summary>
    public string? MessageId { get; set; }

    /// <summary>Place in its message group; FIFO topics only.</summary>
    public string? SequenceNumber { get; set; }

    internal static PublishBatchResultEntry Read(XElement member) => new()
    {
        Id = member.Text("Id"),
        MessageId = member.Text("MessageId"),
        SequenceNumber = member.Text("SequenceNumber"),
    };
}
