using Messaging.Operations.Quarantine;

namespace Messaging.Operations.FailedMessages;

/// <summary>What a quarantined message needs beside its body to be sent as it was.</summary>
internal sealed record QuarantinedColumns(
    string ContentType, string MessageType, string? Headers, string? Properties, DateTimeOffset SentAt, DateTimeOffset? ExpiresAt, Guid? ConversationId, Guid? CorrelationId, Guid? InitiatorId, Guid? RequestId,
    string? SourceAddress, string? DestinationAddress, string? ResponseAddress, string? FaultAddress)
{
    public static QuarantinedColumns Of(OutboxQuarantine row) => new(
        row.ContentType, row.MessageType, row.Headers, row.Properties, row.SentAt, row.ExpiresAt, row.ConversationId, row.CorrelationId, row.InitiatorId, row.RequestId,
        row.SourceAddress, row.DestinationAddress, row.ResponseAddress, row.FaultAddress);
}
