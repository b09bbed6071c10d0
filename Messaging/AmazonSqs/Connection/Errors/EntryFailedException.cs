namespace MassTransit.AmazonSqsTransport.Connection.Errors;

/// <summary>The batch arrived, but the service refused this one entry of it.</summary>
internal sealed class EntryFailedException(string action, string target, string? code, string? text, bool senderFault)
    : AmazonSqsTransportException($"{action} to {target} failed: {code}{(string.IsNullOrEmpty(text) ? "" : $", {text}")}")
{
    /// <summary>Error code of the service, for example <c>InternalError</c> or <c>ReceiptHandleIsInvalid</c>.</summary>
    public string Code { get; } = code ?? "";

    /// <summary>True: asking again is useless.</summary>
    public bool SenderFault { get; } = senderFault;
}
