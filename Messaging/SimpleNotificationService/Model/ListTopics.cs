using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>Lists the topics of the account in this region, 100 at a time (source: SNS API reference, ListTopics; 30 calls a second).</summary>
public sealed class ListTopicsRequest : AmazonSimpleNotificationServiceRequest
{
    /// <summary>Where to go on, from the reply before; none for the first page.</summary>
    public string? NextToken { get; set; }

    /// <summary>An empty request.</summary>
    public ListTopicsRequest()
    {
    }

    /// <summary>A request with its one required value.</summary>
    /// <param name="nextToken">Where to go on.</param>
    public ListTopicsRequest(string nextToken) => NextToken = nextToken;

    internal override string Action => "ListTopics";

    internal override void WriteTo(QueryParameters query) => query.Add("NextToken", NextToken);
}

/// <summary>One page of topics.</summary>
public sealed class ListTopicsResponse : AmazonWebServiceResponse
{
    /// <summary>The topics of this page; null when there is none.</summary>
    public List<Topic>? Topics { get; set; }

    /// <summary>Where the next page begins; null at the end.</summary>
    public string? NextToken { get; set; }

    internal static ListTopicsResponse Read(XElement result) => new()
    {
        Topics = result.Members("Topics", Topic.Read),
        NextToken = result.Text("NextToken"),
    };
}
