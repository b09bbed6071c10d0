using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>Reads the attributes of a topic.</summary>
public sealed class GetTopicAttributesRequest : AmazonSimpleNotificationServiceRequest
{
    /// <summary>ARN of the topic.</summary>
    public string? TopicArn { get; set; }

    /// <summary>An empty request.</summary>
    public GetTopicAttributesRequest()
    {
    }

    /// <summary>A request with its one required value.</summary>
    /// <param name="topicArn">ARN of the topic.</param>
    public GetTopicAttributesRequest(string topicArn) => TopicArn = topicArn;

    internal override string Action => "GetTopicAttributes";

    internal override void WriteTo(QueryParameters query) => query.Add("TopicArn", TopicArn);
}

/// <summary>The attributes of a topic.</summary>
public sealed class GetTopicAttributesResponse : AmazonWebServiceResponse
{
    /// <summary>Attributes by name, for example <c>TopicArn</c>, <c>Owner</c>, <c>Policy</c>, <c>FifoTopic</c>.</summary>
    public Dictionary<string, string>? Attributes { get; set; }

    internal static GetTopicAttributesResponse Read(XElement result) => new()
    {
        Attributes = result.Map("Attributes"),
    };
}
