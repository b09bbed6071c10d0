using System.Net;
using Amazon.Runtime;
using Amazon.SimpleNotificationService.Model;

namespace Amazon.SimpleNotificationService.Internal;

/// <summary>Chooses the exception for an error code (source: SNS API reference, the Errors section of each action).</summary>
internal static class ServiceErrors
{
    private static readonly Dictionary<string, Func<ErrorReply, AmazonSimpleNotificationServiceException>> Known = new(StringComparer.Ordinal)
    {
        ["AuthorizationError"] = error => new AuthorizationErrorException(error),
        ["ConcurrentAccess"] = error => new ConcurrentAccessException(error),
        ["EndpointDisabled"] = error => new EndpointDisabledException(error),
        ["FilterPolicyLimitExceeded"] = error => new FilterPolicyLimitExceededException(error),
        ["InternalError"] = error => new InternalErrorException(error),
        ["InvalidParameter"] = error => new InvalidParameterException(error),
        ["ParameterValueInvalid"] = error => new InvalidParameterValueException(error),
        ["InvalidSecurity"] = error => new InvalidSecurityException(error),
        ["InvalidState"] = error => new InvalidStateException(error),
        ["NotFound"] = error => new NotFoundException(error),
        ["ResourceNotFound"] = error => new ResourceNotFoundException(error),
        ["StaleTag"] = error => new StaleTagException(error),
        ["SubscriptionLimitExceeded"] = error => new SubscriptionLimitExceededException(error),
        ["TagLimitExceeded"] = error => new TagLimitExceededException(error),
        ["TagPolicy"] = error => new TagPolicyException(error),
        ["Throttled"] = error => new ThrottledException(error),
        ["TopicLimitExceeded"] = error => new TopicLimitExceededException(error),
        ["BatchEntryIdsNotDistinct"] = error => new BatchEntryIdsNotDistinctException(error),
        ["BatchRequestTooLong"] = error => new BatchRequestTooLongException(error),
        ["EmptyBatchRequest"] = error => new EmptyBatchRequestException(error),
        ["InvalidBatchEntryId"] = error => new InvalidBatchEntryIdException(error),
        ["TooManyEntriesInBatchRequest"] = error => new TooManyEntriesInBatchRequestException(error),
        ["UserError"] = error => new UserErrorException(error),
        ["KMSAccessDenied"] = error => new KMSAccessDeniedException(error),
        ["KMSDisabled"] = error => new KMSDisabledException(error),
        ["KMSInvalidState"] = error => new KMSInvalidStateException(error),
        ["KMSNotFound"] = error => new KMSNotFoundException(error),
        ["KMSOptInRequired"] = error => new KMSOptInRequiredException(error),
        ["KMSThrottling"] = error => new KMSThrottlingException(error),
    };

    public static AmazonSimpleNotificationServiceException Create(
        string code, string message, ErrorType type, string? requestId, Exception? inner, HttpStatusCode status)
    {
        var error = new ErrorReply(message, inner, type, code, requestId, status);
        return Known.TryGetValue(WithoutSuffix(code), out var create) ? create(error) : new AmazonSimpleNotificationServiceException(error);
    }

    /// <remarks>The batch errors have been seen on the wire with <c>AWS.SimpleNotificationService.</c> in front and <c>Exception</c> behind.</remarks>
    private static string WithoutSuffix(string code)
    {
        var name = code[(code.LastIndexOf('.') + 1)..];
        return name.EndsWith("Exception", StringComparison.Ordinal) ? name[..^"Exception".Length] : name;
    }
}
