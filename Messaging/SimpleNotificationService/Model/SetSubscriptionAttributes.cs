using Amazon.Runtime;
using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>Changes one attribute of a subscription; a changed filter policy can take 15 minutes to apply (source: SNS developer guide, Message filtering).</summary>
public sealed class SetSubscriptionAttributesRequest : AmazonSimpleNotificationServiceRequest
{
    /// <summary>ARN of the subscription.</summary>
    public string? SubscriptionArn { get; set; }

    /// <summary>Name of the attribute: <c>FilterPolicy</c>, <c>FilterPolicyScope</c>, <c>RawMessageDelivery</c>, <c>RedrivePolicy</c> and others.</summary>
    public string? AttributeName { get; set; }

    /// <summary>New value; null or absent clears it where the service allows.</summary>
    public string? AttributeValue { get; set; }

    internal override string Action => "SetSubscriptionAttributes";

    internal override void WriteTo(QueryParameters query)
    {
        query.Add("SubscriptionArn", SubscriptionArn);
        query.Add("AttributeName", AttributeName);
        query.Add("AttributeValue", AttributeValue);
    }
}

/// <summary>The attribute is set.</summary>
public sealed class SetSubscriptionAttributesResponse : AmazonWebServiceResponse;
