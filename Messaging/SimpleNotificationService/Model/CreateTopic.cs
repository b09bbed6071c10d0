using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>Creates a topic, or answers with the ARN of the one that exists under this name with the same attributes.</summary>
public sealed class CreateTopicRequest : AmazonSimpleNotificationServiceRequest
{
    /// <summary>Name of the topic: 1 to 256 letters, digits, <c>-</c>, <c>_</c>; a FIFO topic ends in <c>.fifo</c> (source: SNS API reference, CreateTopic).</summary>
    public string? Name { get; set; }

    /// <summary>Attributes such as <c>FifoTopic</c>, <c>DisplayName</c>, <c>KmsMasterKeyId</c>; none by default.</summary>
    public Dictionary<string, string>? Attributes { get; set; }

    /// <summary>Tags for the new topic, at most 50 (source: SNS API reference, Tag); none by default.</summary>
    public List<Tag>? Tags { get; set; }

    /// <summary>An empty request.</summary>
    public CreateTopicRequest()
    {
    }

    /// <summary>A request with its one required value.</summary>
    /// <param name="name">Name of the topic.</param>
    public CreateTopicRequest(string name) => Name = name;

    internal override string Action => "CreateTopic";

    internal override void WriteTo(QueryParameters query)
    {
        query.Add("Name", Name);
        query.AddMap("Attributes", Attributes);
        query.AddTags(Tags);
    }
}

/// <summary>The topic that was created or found.</summary>
public sealed class CreateTopicResponse : AmazonWebServiceResponse
{
    /// <summary>ARN of the topic.</summary>
    public string? TopicArn { get; set; }

    internal static CreateTopicResponse Read(XElement result) => new()
    {
        TopicArn = result.Text("TopicArn"),
    };
}
