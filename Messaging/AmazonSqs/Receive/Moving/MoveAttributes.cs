namespace MassTransit.AmazonSqsTransport.Receive.Moving;

/// <summary>Attributes that say why a message was moved.</summary>
/// <param name="Required">What the official transport sends too; added before the message's own attributes.</param>
/// <param name="Optional">What else helps a person; added after them while there is room.</param>
internal sealed record MoveAttributes(
    IReadOnlyList<KeyValuePair<string, string>> Required, IReadOnlyList<KeyValuePair<string, string>> Optional);
