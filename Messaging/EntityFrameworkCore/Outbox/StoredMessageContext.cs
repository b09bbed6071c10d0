using MassTransit.Metadata;
using MassTransit.Middleware;
using MassTransit.Serialization;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>A stored message as MassTransit's pipe wants it for sending.</summary>
internal sealed class StoredMessageContext(OutboxMessage row) : OutboxMessageContext
{
    public long SequenceNumber => row.SequenceNumber;

    public Guid MessageId => row.MessageId;

    Guid? MessageContext.MessageId => row.MessageId;

    public string ContentType => row.ContentType;

    public string MessageType => row.MessageType;

    public string Body => row.Body;

    public Guid? RequestId => row.RequestId;

    public Guid? CorrelationId => row.CorrelationId;

    public Guid? ConversationId => row.ConversationId;

    public Guid? InitiatorId => row.InitiatorId;

    // SQLite gives times back without their kind, and MassTransit would take them for local.
    public DateTime? ExpirationTime => row.ExpirationTime is { } time ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : null;

    public DateTime? SentTime => DateTime.SpecifyKind(row.SentTime, DateTimeKind.Utc);

    public Uri? SourceAddress => row.SourceAddress;

    public Uri? DestinationAddress => row.DestinationAddress;

    public Uri? ResponseAddress => row.ResponseAddress;

    public Uri? FaultAddress => row.FaultAddress;

    public HostInfo Host => HostMetadataCache.Host;

    public Headers Headers { get; } = new DictionarySendHeaders(
        SystemTextJsonMessageSerializer.Instance.DeserializeDictionary<object?>(row.Headers));

    public IReadOnlyDictionary<string, object> Properties { get; } =
        SystemTextJsonMessageSerializer.Instance.DeserializeDictionary<object>(row.Properties) ?? [];
}
