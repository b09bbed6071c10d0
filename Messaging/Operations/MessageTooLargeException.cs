using System.Globalization;

namespace Messaging.Operations;

/// <summary>A published or sent message is larger than its destination takes. Nothing was saved yet: roll back, or send less.</summary>
/// <remarks>It stands here because a service may answer it; the official packages check no size and never throw it.</remarks>
public class MessageTooLargeException : InvalidOperationException
{
    /// <summary>Creates the exception without details.</summary>
    public MessageTooLargeException()
    {
    }

    /// <summary>Creates the exception with a text.</summary>
    /// <param name="message">What is wrong.</param>
    public MessageTooLargeException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a text and a cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public MessageTooLargeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates the exception for one message.</summary>
    /// <param name="messageType">The message's type.</param>
    /// <param name="destination">Where it was to go.</param>
    /// <param name="size">Bytes of body and attributes in UTF-8.</param>
    /// <param name="limit">The greatest number of bytes the destination takes.</param>
    public MessageTooLargeException(string messageType, Uri? destination, int size, int limit)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"{messageType} for {destination} has {size} bytes with its attributes; at most {limit} go through. Carry large content by claim check (MessageData)."))
    {
        Size = size;
        Limit = limit;
    }

    /// <summary>Bytes of body and attributes in UTF-8.</summary>
    public int Size { get; }

    /// <summary>The greatest number of bytes the destination takes.</summary>
    public int Limit { get; }
}
