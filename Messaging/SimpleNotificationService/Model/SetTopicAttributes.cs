using Amazon.Runtime;
using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>Changes one attribute of a topic.</summary>
public sealed class SetTopicAttributesRequest : AmazonSimpleNotificationServiceRequest
{
    /// <summary>ARN of the topic.</summary>
    public string? TopicArn { get; set; }

    /// <summary>Name of the attribute, for example <c>DisplayName</c> or <c>Policy</c>.</summary>
    public string? AttributeName { get; set; }

    /// <summary>New value; null or absent clears it where the service allows.</summary>
    public string? AttributeValue { get; set; }

    internal override string Action => "SetTopicAttributes";

    internal override void WriteTo(QueryParameters query)
    {
        query.Add("TopicArn", TopicArn);
        query.Add("AttributeName", AttributeName);
        query.Add("AttributeValue", AttributeValue);
    }
}

/// <summary>The attribute is set.</summary>
public sealed class SetTopicAttributesResponse : AmazonWebServiceResponse;
