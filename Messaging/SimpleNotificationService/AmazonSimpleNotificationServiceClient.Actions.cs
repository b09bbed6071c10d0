using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.SimpleNotificationService.Internal;
using Amazon.SimpleNotificationService.Model;

namespace Amazon.SimpleNotificationService;

public partial class AmazonSimpleNotificationServiceClient
{
    /// <inheritdoc/>
    public virtual Task<PublishBatchResponse> PublishBatchAsync(PublishBatchRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<PublishBatchResponse>(request, PublishBatchResponse.Read, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<CreateTopicResponse> CreateTopicAsync(CreateTopicRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<CreateTopicResponse>(request, CreateTopicResponse.Read, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<CreateTopicResponse> CreateTopicAsync(string name, CancellationToken cancellationToken = default) =>
        CreateTopicAsync(new CreateTopicRequest(name), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListTopicsResponse> ListTopicsAsync(ListTopicsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListTopicsResponse>(request, ListTopicsResponse.Read, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetTopicAttributesResponse> GetTopicAttributesAsync(GetTopicAttributesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetTopicAttributesResponse>(request, GetTopicAttributesResponse.Read, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetTopicAttributesResponse> GetTopicAttributesAsync(string topicArn, CancellationToken cancellationToken = default) =>
        GetTopicAttributesAsync(new GetTopicAttributesRequest(topicArn), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<SetTopicAttributesResponse> SetTopicAttributesAsync(SetTopicAttributesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<SetTopicAttributesResponse>(request, static _ => new(), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DeleteTopicResponse> DeleteTopicAsync(DeleteTopicRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<DeleteTopicResponse>(request, static _ => new(), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<DeleteTopicResponse> DeleteTopicAsync(string topicArn, CancellationToken cancellationToken = default) =>
        DeleteTopicAsync(new DeleteTopicRequest(topicArn), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<SubscribeResponse> SubscribeAsync(SubscribeRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<SubscribeResponse>(request, SubscribeResponse.Read, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<UnsubscribeResponse> UnsubscribeAsync(UnsubscribeRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<UnsubscribeResponse>(request, static _ => new(), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<UnsubscribeResponse> UnsubscribeAsync(string subscriptionArn, CancellationToken cancellationToken = default) =>
        UnsubscribeAsync(new UnsubscribeRequest(subscriptionArn), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListSubscriptionsByTopicResponse> ListSubscriptionsByTopicAsync(ListSubscriptionsByTopicRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListSubscriptionsByTopicResponse>(request, ListSubscriptionsByTopicResponse.Read, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListSubscriptionsByTopicResponse> ListSubscriptionsByTopicAsync(string topicArn, CancellationToken cancellationToken = default) =>
        ListSubscriptionsByTopicAsync(new ListSubscriptionsByTopicRequest(topicArn), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetSubscriptionAttributesResponse> GetSubscriptionAttributesAsync(GetSubscriptionAttributesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetSubscriptionAttributesResponse>(request, GetSubscriptionAttributesResponse.Read, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<GetSubscriptionAttributesResponse> GetSubscriptionAttributesAsync(string subscriptionArn, CancellationToken cancellationToken = default) =>
        GetSubscriptionAttributesAsync(new GetSubscriptionAttributesRequest(subscriptionArn), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<SetSubscriptionAttributesResponse> SetSubscriptionAttributesAsync(SetSubscriptionAttributesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<SetSubscriptionAttributesResponse>(request, static _ => new(), cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ListTagsForResourceResponse> ListTagsForResourceAsync(ListTagsForResourceRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListTagsForResourceResponse>(request, ListTagsForResourceResponse.Read, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<TagResourceResponse> TagResourceAsync(TagResourceRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<TagResourceResponse>(request, static _ => new(), cancellationToken);

    private Task<TResponse> SendAsync<TResponse>(
        AmazonSimpleNotificationServiceRequest request, Func<XElement, TResponse> read, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, new()
    {
        ArgumentNullException.ThrowIfNull(request);
        var options = new InvokeOptions { RequestMarshaller = QueryMarshaller.Instance, ResponseUnmarshaller = new ReplyUnmarshaller<TResponse>(read) };
        return InvokeAsync<TResponse>(request, options, cancellationToken);
    }
}
