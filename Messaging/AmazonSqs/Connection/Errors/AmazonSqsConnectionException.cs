namespace MassTransit;

/// <summary>The connection to Amazon SQS and SNS does not work.</summary>
public class AmazonSqsConnectionException : ConnectionException
{
    /// <summary>A failure without a text.</summary>
    public AmazonSqsConnectionException()
    {
    }

    /// <summary>A failure with a text; trying again may help.</summary>
    /// <param name="message">What failed, where, and what to do.</param>
    public AmazonSqsConnectionException(string message) : base(message, isTransient: true)
    {
    }

    /// <summary>A failure with a text and a cause.</summary>
    /// <param name="message">What failed, where, and what to do.</param>
    /// <param name="innerException">What caused it; says whether trying again may help.</param>
    public AmazonSqsConnectionException(string message, Exception innerException)
        : base(message, innerException, AmazonSqsTransport.Connection.Errors.AwsErrors.IsTransient(innerException))
    {
    }

    internal AmazonSqsConnectionException(string message, Exception innerException, bool isTransient)
        : base(message, innerException, isTransient)
    {
    }
}
