using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using MassTransit.AmazonSqsTransport.Connection.Provisioning;

namespace MassTransit.AmazonSqsTransport.Connection.Errors;

/// <summary>Reads what a failure of AWS means.</summary>
internal static class AwsErrors
{
    private static readonly HashSet<string> Throttling = new(StringComparer.OrdinalIgnoreCase)
    {
        "Throttled", "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottled", "RequestThrottledException",
        "TooManyRequestsException", "RequestLimitExceeded", "SlowDown", "OverLimit", "KmsThrottled", "KMSThrottling",
    };

    private static readonly HashSet<string> Missing = new(StringComparer.OrdinalIgnoreCase)
    {
        "QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue", "NonExistentQueue", "NotFound", "ResourceNotFound", "ResourceNotFoundException",
    };

    private static readonly HashSet<string> LostReceipts = new(StringComparer.OrdinalIgnoreCase)
    {
        "ReceiptHandleIsInvalid", "MessageNotInflight", "AWS.SimpleQueueService.MessageNotInflight", "InvalidParameterValue", "InvalidParameterValueException",
    };

    /// <summary>True when the same call may succeed later: network, time-out, throttling, a fault inside AWS, a queue deleted moments ago.</summary>
    /// <remarks>False for what stays wrong until someone changes it: no right, no such queue, a parameter that is refused.</remarks>
    public static bool IsTransient(Exception exception) => exception switch
    {
        EntryFailedException entry => !entry.SenderFault || Throttling.Contains(entry.Code),
        AmazonServiceException { ErrorCode: { } code } when Throttling.Contains(code) => true,
        AmazonServiceException { ErrorCode: "QueueDeletedRecently" or "AWS.SimpleQueueService.QueueDeletedRecently" } => true,
        AmazonServiceException { StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout } => true,
        AmazonServiceException { StatusCode: >= HttpStatusCode.InternalServerError } => true,
        AmazonServiceException { StatusCode: default(HttpStatusCode) } service => service.InnerException is null || IsTransient(service.InnerException),
        AmazonClientException client => client.InnerException is not null && IsTransient(client.InnerException),
        ConnectionException connection => connection.IsTransient,
        HttpRequestException or IOException or SocketException or TimeoutException or OperationCanceledException => true,
        _ => false,
    };

    /// <summary>True when an endpoint goes on trying: whatever somebody may put right while the bus runs, such as a right, a key or a queue. False for a configuration that cannot work.</summary>
    /// <remarks>An endpoint that gives up is not started again with its bus, which is then taken for a healthy one.</remarks>
    public static bool MayHeal(Exception? exception) => exception is (not AmazonSqsTransportConfigurationException) or TopologyMismatchException;

    /// <summary>True when the service says that the queue, topic or subscription does not exist.</summary>
    public static bool IsMissing(Exception exception) => CodeOf(exception) is { } code && Missing.Contains(code);

    /// <summary>True when a receipt handle will never work again: the message is deleted, visible again, or at the end of its 12 hours.</summary>
    public static bool IsLostReceipt(Exception exception) =>
        IsMissing(exception) || CodeOf(exception) is { } code && LostReceipts.Contains(code);

    /// <summary>True when the credentials lack the right.</summary>
    public static bool IsDenied(Exception exception) =>
        CodeOf(exception) is "AuthorizationError" or "AccessDenied" or "AccessDeniedException" ||
        exception is AmazonServiceException { StatusCode: HttpStatusCode.Forbidden };

    private static string? CodeOf(Exception exception) => exception switch
    {
        EntryFailedException entry => entry.Code,
        AmazonServiceException service => service.ErrorCode,
        _ => null,
    };
}
