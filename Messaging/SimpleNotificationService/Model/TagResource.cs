using Amazon.Runtime;
using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>Adds tags to a topic, or replaces the values of those it has.</summary>
public sealed class TagResourceRequest : AmazonSimpleNotificationServiceRequest
{
    /// <summary>ARN of the topic.</summary>
    public string? ResourceArn { get; set; }

    /// <summary>Tags to set, at most 50 on a topic (source: SNS API reference, Tag).</summary>
    public List<Tag>? Tags { get; set; }

    internal override string Action => "TagResource";

    internal override void WriteTo(QueryParameters query)
    {
        query.Add("ResourceArn", ResourceArn);
        query.AddTags(Tags);
    }
}

/// <summary>The tags are set.</summary>
public sealed class TagResourceResponse : AmazonWebServiceResponse;
