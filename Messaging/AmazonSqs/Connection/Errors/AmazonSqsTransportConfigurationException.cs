namespace MassTransit;

/// <summary>A name, a setting, or the topology in AWS is not as the bus needs it; trying again does not help.</summary>
public class AmazonSqsTransportConfigurationException : AmazonSqsTransportException
{
    /// <summary>A failure without a text.</summary>
    public AmazonSqsTransportConfigurationException()
    {
    }

    /// <summary>A failure with a text.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    public AmazonSqsTransportConfigurationException(string message) : base(message)
    {
    }

    /// <summary>A failure with a text and a cause.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public AmazonSqsTransportConfigurationException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
