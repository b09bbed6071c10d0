namespace MassTransit.AmazonSqsTransport.Connection.Errors;

/// <summary>This message can never be sent as it is: too large, a character that SQS does not carry, an attribute that breaks a rule.</summary>
internal sealed class MessageRefusedException(string message) : AmazonSqsTransportException(message);
