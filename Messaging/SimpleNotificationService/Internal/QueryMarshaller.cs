using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.SimpleNotificationService.Internal;

/// <summary>Turns any request of this client into a form-encoded POST; the SDK encodes and signs the parameters.</summary>
internal sealed class QueryMarshaller : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public static readonly QueryMarshaller Instance = new();

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = (AmazonSimpleNotificationServiceRequest)input;
        var marshalled = new DefaultRequest(request, "Amazon.SimpleNotificationService") { HttpMethod = "POST" };
        marshalled.Parameters.Add("Action", request.Action);
        marshalled.Parameters.Add("Version", AmazonSimpleNotificationServiceConfig.ApiVersion);
        request.WriteTo(new QueryParameters(marshalled.ParameterCollection));
        return marshalled;
    }
}
