using Amazon.Runtime;
using Amazon.SimpleNotificationService.Model;

namespace Amazon.SimpleNotificationService;

/// <summary>The actions of Amazon SNS that a queue-based bus needs. Safe for use by many threads.</summary>
public interface IAmazonSimpleNotificationService : IAmazonService, IDisposable
{
    /// <summary>Publishes up to 10 messages to one topic.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Ends the wait; the service may have done the work all the same.</param>
    Task<PublishBatchResponse> PublishBatchAsync(PublishBatchRequest request, CancellationToken cancellationToken = default);

    /// <summary>Creates a topic, or answers the one that exists.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Ends the wait; the service may have done the work all the same.</param>
    Task<CreateTopicResponse> CreateTopicAsync(CreateTopicRequest request, CancellationToken cancellationToken = default);

    /// <summary>Creates a topic, or answers the one that exists.</summary>
    /// <param name="name">Name of the topic.</param>
    /// <param name="cancellationToken">Ends the wait; the service may have done the work all the same.</param>
    Task<CreateTopicResponse> CreateTopicAsync(string name, CancellationToken cancellationToken = default) =>
        CreateTopicAsync(new CreateTopicRequest(name), cancellationToken);

    /// <summary>Lists topics, 100 at a time.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Ends the wait; the service may have done the work all the same.</param>
    Task<ListTopicsResponse> ListTopicsAsync(ListTopicsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads the attributes of a topic.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Ends the wait; the service may have done the work all the same.</param>
    Task<GetTopicAttributesResponse> GetTopicAttributesAsync(GetTopicAttributesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads the attributes of a topic.</summary>
    /// <param name="topicArn">ARN of the topic.</param>
    /// <param name="cancellationToken">Ends the wait; the service may have done the work all the same.</param>
    Task<GetTopicAttributesResponse> GetTopicAttributesAsync(string topicArn, CancellationToken cancellationToken = default) =>
        GetTopicAttributesAsync(new GetTopicAttributesRequest(topicArn), cancellationToken);

    /// <summary>Changes one attribute of a topic.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Ends the wait; the service may have done the work all the same.</param>
    Task<SetTopicAttributesResponse> SetTopicAttributesAsync(SetTopicAttributesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes a topic with its subscriptions.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Ends the wait; the service may have done the work all the same.</param>
    Task<DeleteTopicResponse> DeleteTopicAsync(DeleteTopicRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes a topic with its subscriptions.</summary>
    /// <param name="topicArn">ARN of the topic.</param>
    /// <param name="cancellationToken">Ends the wait; the service may have done the work all the same.</param>
    Task<DeleteTopicResponse> DeleteTopicAsync(string topicArn, CancellationToken cancellationToken = default) =>
        DeleteTopicAsync(new DeleteTopicRequest(topicArn), cancellationToken);

    /// <summary>Subscribes an endpoint to a topic.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Ends the wait; the service may have done the work all the same.</param>
    Task<SubscribeResponse> SubscribeAsync(SubscribeRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes a subscription.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Ends the wait; the service may have done the work all the same.</param>
    Task<UnsubscribeResponse> UnsubscribeAsync(UnsubscribeRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes a subscription.</summary>
    /// <param name="subscriptionArn">ARN of the subscription.</param>
    /// <param name="cancellationToken">Ends the wait; the service may have done the work all the same.</param>
    Task<UnsubscribeResponse> UnsubscribeAsync(string subscriptionArn, CancellationToken cancellationToken = default) =>
        UnsubscribeAsync(new UnsubscribeRequest(subscriptionArn), cancellationToken);

    /// <summary>Lists the subscriptions of a topic, 100 at a time.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Ends the wait; the service may have done the work all the same.</param>
    Task<ListSubscriptionsByTopicResponse> ListSubscriptionsByTopicAsync(ListSubscriptionsByTopicRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists the subscriptions of a topic, 100 at a time.</summary>
    /// <param name="topicArn">ARN of the topic.</param>
    /// <param name="cancellationToken">Ends the wait; the service may have done the work all the same.</param>
    Task<ListSubscriptionsByTopicResponse> ListSubscriptionsByTopicAsync(string topicArn, CancellationToken cancellationToken = default) =>
        ListSubscriptionsByTopicAsync(new ListSubscriptionsByTopicRequest(topicArn), cancellationToken);

    /// <summary>Reads the attributes of a subscription.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Ends the wait; the service may have done the work all the same.</param>
    Task<GetSubscriptionAttributesResponse> GetSubscriptionAttributesAsync(GetSubscriptionAttributesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads the attributes of a subscription.</summary>
    /// <param name="subscriptionArn">ARN of the subscription.</param>
    /// <param name="cancellationToken">Ends the wait; the service may have done the work all the same.</param>
    Task<GetSubscriptionAttributesResponse> GetSubscriptionAttributesAsync(string subscriptionArn, CancellationToken cancellationToken = default) =>
        GetSubscriptionAttributesAsync(new GetSubscriptionAttributesRequest(subscriptionArn), cancellationToken);

    /// <summary>Changes one attribute of a subscription.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Ends the wait; the service may have done the work all the same.</param>
    Task<SetSubscriptionAttributesResponse> SetSubscriptionAttributesAsync(SetSubscriptionAttributesRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads the tags of a topic.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Ends the wait; the service may have done the work all the same.</param>
    Task<ListTagsForResourceResponse> ListTagsForResourceAsync(ListTagsForResourceRequest request, CancellationToken cancellationToken = default);

    /// <summary>Sets tags on a topic.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Ends the wait; the service may have done the work all the same.</param>
    Task<TagResourceResponse> TagResourceAsync(TagResourceRequest request, CancellationToken cancellationToken = default);

    /// <inheritdoc/>
    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonSimpleNotificationServiceConfig();

    /// <inheritdoc/>
    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        new AmazonSimpleNotificationServiceClient(awsCredentials, (AmazonSimpleNotificationServiceConfig)clientConfig);
}
