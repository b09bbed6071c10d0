using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.SimpleNotificationService.Internal;

/// <summary>Turns any request of this client into a form-encoded POST, which the SDK signs.</summary>
internal sealed class QueryMarshaller : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public static readonly QueryMarshaller Instance = new();

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = (AmazonSimpleNotificationServiceRequest)input;
        var marshalled = new DefaultRequest(request, "Amazon.SimpleNotificationService") { HttpMethod = "POST" };
        marshalled.Headers["Content-Type"] = "application/x-www-form-urlencoded; charset=utf-8";
        // As parameters of the SDK, a message would be copied several times before it is encoded.
        using var body = new FormBody();
        var query = new QueryParameters(body);
        query.Add("Action", request.Action);
        query.Add("Version", AmazonSimpleNotificationServiceConfig.ApiVersion);
        request.WriteTo(query);
        marshalled.Content = body.ToArray();
        return marshalled;
    }
}
