using System.Net;
using Amazon.Runtime;
using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService;

/// <summary>An error that Amazon SNS answered with, or that kept the client from asking it.</summary>
public class AmazonSimpleNotificationServiceException : AmazonServiceException
{
    /// <summary>An error without a text.</summary>
    public AmazonSimpleNotificationServiceException()
    {
    }

    /// <summary>An error with a text.</summary>
    /// <param name="message">What was wrong.</param>
    public AmazonSimpleNotificationServiceException(string message) : base(message)
    {
    }

    /// <summary>An error with a text and a cause.</summary>
    /// <param name="message">What was wrong.</param>
    /// <param name="innerException">What caused it.</param>
    public AmazonSimpleNotificationServiceException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>An error of the service.</summary>
    /// <param name="message">What was wrong.</param>
    /// <param name="innerException">What caused it.</param>
    /// <param name="errorType">Whose fault it is.</param>
    /// <param name="errorCode">Code of the service, for example <c>InvalidParameter</c>.</param>
    /// <param name="requestId">Id that AWS gave the request.</param>
    /// <param name="statusCode">HTTP status of the reply.</param>
    public AmazonSimpleNotificationServiceException(
        string message, Exception? innerException, ErrorType errorType, string errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    internal AmazonSimpleNotificationServiceException(ErrorReply error)
        : this(error.Message, error.Inner, error.Type, error.Code, error.RequestId, error.Status)
    {
    }
}
