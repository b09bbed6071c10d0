using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>The topic or subscription does not exist.</summary>
public sealed class NotFoundException : AmazonSimpleNotificationServiceException
{
    internal NotFoundException(ErrorReply error) : base(error)
    {
    }
}

/// <summary>The resource of a tag action does not exist.</summary>
public sealed class ResourceNotFoundException : AmazonSimpleNotificationServiceException
{
    internal ResourceNotFoundException(ErrorReply error) : base(error)
    {
    }
}
