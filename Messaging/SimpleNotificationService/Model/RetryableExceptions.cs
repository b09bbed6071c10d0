using Amazon.Runtime;
using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>More requests than the account may make; the SDK backs off and tries again.</summary>
public sealed class ThrottledException : AmazonSimpleNotificationServiceException
{
    internal ThrottledException(ErrorReply error) : base(error)
    {
    }

    /// <inheritdoc/>
    public override RetryableDetails Retryable { get; } = new(throttling: true);
}

/// <summary>More requests to the key service than allowed; the SDK backs off and tries again.</summary>
public sealed class KMSThrottlingException : AmazonSimpleNotificationServiceException
{
    internal KMSThrottlingException(ErrorReply error) : base(error)
    {
    }

    /// <inheritdoc/>
    public override RetryableDetails Retryable { get; } = new(throttling: true);
}

/// <summary>A fault inside the service; the SDK tries again.</summary>
public sealed class InternalErrorException : AmazonSimpleNotificationServiceException
{
    internal InternalErrorException(ErrorReply error) : base(error)
    {
    }

    /// <inheritdoc/>
    public override RetryableDetails Retryable { get; } = new(throttling: false);
}
