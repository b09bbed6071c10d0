namespace Security.Audit.Sealing;

/// <summary>A row of the trail that no block holds yet. A trigger queues it in the transaction that wrote the row, so a row is never seen before it is committed.</summary>
public sealed class AuditUnsealed
{
    /// <summary><see cref="AuditRecord.Id"/>.</summary>
    public required long RecordId { get; init; }
}
