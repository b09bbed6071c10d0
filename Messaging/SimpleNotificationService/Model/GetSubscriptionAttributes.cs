using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>Reads the attributes of a subscription.</summary>
public sealed class GetSubscriptionAttributesRequest : AmazonSimpleNotificationServiceRequest
{
    /// <summary>ARN of the subscription.</summary>
    public string? SubscriptionArn { get; set; }

    /// <summary>An empty request.</summary>
    public GetSubscriptionAttributesRequest()
    {
    }

    /// <summary>A request with its one required value.</summary>
    /// <param name="subscriptionArn">ARN of the subscription.</param>
    public GetSubscriptionAttributesRequest(string subscriptionArn) => SubscriptionArn = subscriptionArn;

    internal override string Action => "GetSubscriptionAttributes";

    internal override void WriteTo(QueryParameters query) => query.Add("SubscriptionArn", SubscriptionArn);
}

/// <summary>The attributes of a subscription.</summary>
public sealed class GetSubscriptionAttributesResponse : AmazonWebServiceResponse
{
    /// <summary>Attributes by name, for example <c>RawMessageDelivery</c>, <c>FilterPolicy</c>, <c>FilterPolicyScope</c>.</summary>
    public Dictionary<string, string>? Attributes { get; set; }

    internal static GetSubscriptionAttributesResponse Read(XElement result) => new()
    {
        Attributes = result.Map("Attributes"),
    };
}
