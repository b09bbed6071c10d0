using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>Subscribes an endpoint to a topic; with the same endpoint and attributes it answers the subscription that exists.</summary>
public sealed class SubscribeRequest : AmazonSimpleNotificationServiceRequest
{
    /// <summary>ARN of the topic.</summary>
    public string? TopicArn { get; set; }

    /// <summary>Where messages go: for protocol <c>sqs</c> the ARN of the queue.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Kind of endpoint, <c>sqs</c> here.</summary>
    public string? Protocol { get; set; }

    /// <summary>Attributes such as <c>RawMessageDelivery</c>, <c>FilterPolicy</c>, <c>FilterPolicyScope</c>; none by default.</summary>
    public Dictionary<string, string>? Attributes { get; set; }

    /// <summary>True: the ARN is answered even while the endpoint has yet to confirm. Null leaves the service's default, false.</summary>
    public bool? ReturnSubscriptionArn { get; set; }

    internal override string Action => "Subscribe";

    internal override void WriteTo(QueryParameters query)
    {
        query.Add("TopicArn", TopicArn);
        query.Add("Endpoint", Endpoint);
        query.Add("Protocol", Protocol);
        query.AddMap("Attributes", Attributes);
        query.Add("ReturnSubscriptionArn", ReturnSubscriptionArn);
    }
}

/// <summary>The subscription that was made or found.</summary>
public sealed class SubscribeResponse : AmazonWebServiceResponse
{
    /// <summary>ARN of the subscription.</summary>
    public string? SubscriptionArn { get; set; }

    internal static SubscribeResponse Read(XElement result) => new()
    {
        SubscriptionArn = result.Text("SubscriptionArn"),
    };
}
