namespace MassTransit;

/// <summary>Amazon SQS or SNS refused a call, a message, or a setting.</summary>
public class AmazonSqsTransportException : MassTransitException
{
    /// <summary>A failure without a text.</summary>
    public AmazonSqsTransportException()
    {
    }

    /// <summary>A failure with a text.</summary>
    /// <param name="message">What failed, where, and what to do.</param>
    public AmazonSqsTransportException(string message) : base(message)
    {
    }

    /// <summary>A failure with a text and a cause.</summary>
    /// <param name="message">What failed, where, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public AmazonSqsTransportException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
