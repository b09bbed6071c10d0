using Amazon.Runtime;
using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService;

/// <summary>Base of every request to Amazon SNS.</summary>
public abstract class AmazonSimpleNotificationServiceRequest : AmazonWebServiceRequest
{
    private protected AmazonSimpleNotificationServiceRequest()
    {
    }

    internal abstract string Action { get; }

    internal abstract void WriteTo(QueryParameters query);
}
