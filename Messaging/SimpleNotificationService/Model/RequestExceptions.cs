using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>A parameter breaks a rule, or a subscription exists with other attributes (the message then says "exists").</summary>
public sealed class InvalidParameterException : AmazonSimpleNotificationServiceException
{
    internal InvalidParameterException(ErrorReply error) : base(error)
    {
    }
}

/// <summary>A parameter has a value that SNS does not take.</summary>
public sealed class InvalidParameterValueException : AmazonSimpleNotificationServiceException
{
    internal InvalidParameterValueException(ErrorReply error) : base(error)
    {
    }
}

/// <summary>The signature or the credentials are not valid.</summary>
public sealed class InvalidSecurityException : AmazonSimpleNotificationServiceException
{
    internal InvalidSecurityException(ErrorReply error) : base(error)
    {
    }
}

/// <summary>The resource is not in a state for this action.</summary>
public sealed class InvalidStateException : AmazonSimpleNotificationServiceException
{
    internal InvalidStateException(ErrorReply error) : base(error)
    {
    }
}

/// <summary>The credentials have no right to this action.</summary>
public sealed class AuthorizationErrorException : AmazonSimpleNotificationServiceException
{
    internal AuthorizationErrorException(ErrorReply error) : base(error)
    {
    }
}

/// <summary>Two changes to the tags of one resource met.</summary>
public sealed class ConcurrentAccessException : AmazonSimpleNotificationServiceException
{
    internal ConcurrentAccessException(ErrorReply error) : base(error)
    {
    }
}

/// <summary>The endpoint is switched off.</summary>
public sealed class EndpointDisabledException : AmazonSimpleNotificationServiceException
{
    internal EndpointDisabledException(ErrorReply error) : base(error)
    {
    }
}

/// <summary>The request breaks a rule of the service.</summary>
public sealed class UserErrorException : AmazonSimpleNotificationServiceException
{
    internal UserErrorException(ErrorReply error) : base(error)
    {
    }
}

/// <summary>A tag was removed within the last moments.</summary>
public sealed class StaleTagException : AmazonSimpleNotificationServiceException
{
    internal StaleTagException(ErrorReply error) : base(error)
    {
    }
}

/// <summary>A tag breaks the tag policy of the organisation.</summary>
public sealed class TagPolicyException : AmazonSimpleNotificationServiceException
{
    internal TagPolicyException(ErrorReply error) : base(error)
    {
    }
}
