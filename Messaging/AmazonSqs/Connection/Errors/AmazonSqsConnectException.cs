namespace MassTransit;

/// <summary>Amazon SQS and SNS could not be reached when the bus started.</summary>
public class AmazonSqsConnectException : ConnectionException
{
    /// <summary>A failure without a text.</summary>
    public AmazonSqsConnectException()
    {
    }

    /// <summary>A failure with a text; trying again may help.</summary>
    /// <param name="message">What failed, where, and what to do.</param>
    public AmazonSqsConnectException(string message) : base(message, isTransient: true)
    {
    }

    /// <summary>A failure with a text and a cause.</summary>
    /// <param name="message">What failed, where, and what to do.</param>
    /// <param name="innerException">What caused it; says whether trying again may help.</param>
    public AmazonSqsConnectException(string message, Exception innerException)
        : base(message, innerException, AmazonSqsTransport.Connection.Errors.AwsErrors.IsTransient(innerException))
    {
    }
}
