using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>Reads the tags of a topic.</summary>
public sealed class ListTagsForResourceRequest : AmazonSimpleNotificationServiceRequest
{
    /// <summary>ARN of the topic.</summary>
    public string? ResourceArn { get; set; }

    internal override string Action => "ListTagsForResource";

    internal override void WriteTo(QueryParameters query) => query.Add("ResourceArn", ResourceArn);
}

/// <summary>The tags of a topic.</summary>
public sealed class ListTagsForResourceResponse : AmazonWebServiceResponse
{
    /// <summary>The tags; null when there is none.</summary>
    public List<Tag>? Tags { get; set; }

    internal static ListTagsForResourceResponse Read(XElement result) => new()
    {
        Tags = result.Members("Tags", Tag.Read),
    };
}
