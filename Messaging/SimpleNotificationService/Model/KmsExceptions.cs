using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>No right to the key that encrypts the topic.</summary>
public sealed class KMSAccessDeniedException : AmazonSimpleNotificationServiceException
{
    internal KMSAccessDeniedException(ErrorReply error) : base(error)
    {
    }
}

/// <summary>The key that encrypts the topic is disabled.</summary>
public sealed class KMSDisabledException : AmazonSimpleNotificationServiceException
{
    internal KMSDisabledException(ErrorReply error) : base(error)
    {
    }
}

/// <summary>The key that encrypts the topic is not in a usable state.</summary>
public sealed class KMSInvalidStateException : AmazonSimpleNotificationServiceException
{
    internal KMSInvalidStateException(ErrorReply error) : base(error)
    {
    }
}

/// <summary>The key that encrypts the topic does not exist.</summary>
public sealed class KMSNotFoundException : AmazonSimpleNotificationServiceException
{
    internal KMSNotFoundException(ErrorReply error) : base(error)
    {
    }
}

/// <summary>The account has no subscription to the key service.</summary>
public sealed class KMSOptInRequiredException : AmazonSimpleNotificationServiceException
{
    internal KMSOptInRequiredException(ErrorReply error) : base(error)
    {
    }
}
