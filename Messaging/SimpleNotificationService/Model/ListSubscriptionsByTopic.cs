using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>Lists the subscriptions of a topic, 100 at a time (source: SNS API reference, ListSubscriptionsByTopic).</summary>
public sealed class ListSubscriptionsByTopicRequest : AmazonSimpleNotificationServiceRequest
{
    /// <summary>ARN of the topic.</summary>
    public string? TopicArn { get; set; }

    /// <summary>Where to go on, from the reply before; none for the first page.</summary>
    public string? NextToken { get; set; }

    /// <summary>An empty request.</summary>
    public ListSubscriptionsByTopicRequest()
    {
    }

    /// <summary>A request with its one required value.</summary>
    /// <param name="topicArn">ARN of the topic.</param>
    public ListSubscriptionsByTopicRequest(string topicArn) => TopicArn = topicArn;

    internal override string Action => "ListSubscriptionsByTopic";

    internal override void WriteTo(QueryParameters query)
    {
        query.Add("TopicArn", TopicArn);
        query.Add("NextToken", NextToken);
    }
}

/// <summary>One page of subscriptions.</summary>
public sealed class ListSubscriptionsByTopicResponse : AmazonWebServiceResponse
{
    /// <summary>The subscriptions of this page; null when there is none.</summary>
    public List<Subscription>? Subscriptions { get; set; }

    /// <summary>Where the next page begins; null at the end.</summary>
    public string? NextToken { get; set; }

    internal static ListSubscriptionsByTopicResponse Read(XElement result) => new()
    {
        Subscriptions = result.Members("Subscriptions", Subscription.Read),
        NextToken = result.Text("NextToken"),
    };
}
