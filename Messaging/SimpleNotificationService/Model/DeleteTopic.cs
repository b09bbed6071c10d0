using Amazon.Runtime;
using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>Deletes a topic with its subscriptions; deleting one that is gone succeeds.</summary>
public sealed class DeleteTopicRequest : AmazonSimpleNotificationServiceRequest
{
    /// <summary>ARN of the topic.</summary>
    public string? TopicArn { get; set; }

    /// <summary>An empty request.</summary>
    public DeleteTopicRequest()
    {
    }

    /// <summary>A request with its one required value.</summary>
    /// <param name="topicArn">ARN of the topic.</param>
    public DeleteTopicRequest(string topicArn) => TopicArn = topicArn;

    internal override string Action => "DeleteTopic";

    internal override void WriteTo(QueryParameters query) => query.Add("TopicArn", TopicArn);
}

/// <summary>The topic is gone.</summary>
public sealed class DeleteTopicResponse : AmazonWebServiceResponse;
