using Amazon.Runtime;
using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>Removes a subscription.</summary>
public sealed class UnsubscribeRequest : AmazonSimpleNotificationServiceRequest
{
    /// <summary>ARN of the subscription.</summary>
    public string? SubscriptionArn { get; set; }

    /// <summary>An empty request.</summary>
    public UnsubscribeRequest()
    {
    }

    /// <summary>A request with its one required value.</summary>
    /// <param name="subscriptionArn">ARN of the subscription.</param>
    public UnsubscribeRequest(string subscriptionArn) => SubscriptionArn = subscriptionArn;

    internal override string Action => "Unsubscribe";

    internal override void WriteTo(QueryParameters query) => query.Add("SubscriptionArn", SubscriptionArn);
}

/// <summary>The subscription is gone.</summary>
public sealed class UnsubscribeResponse : AmazonWebServiceResponse;
