using System.Text.Json;

namespace Security.Audit.Reading;

/// <summary>A row of the trail as the API shows it.</summary>
public sealed record AuditEntry
{
    /// <inheritdoc cref="AuditRecord.Id"/>
    public required long Id { get; init; }

    /// <inheritdoc cref="AuditRecord.StudyOid"/>
    public required string StudyOid { get; init; }

    /// <inheritdoc cref="AuditRecord.At"/>
    public required DateTimeOffset At { get; init; }

    /// <inheritdoc cref="AuditRecord.ActorId"/>
    public required string ActorId { get; init; }

    /// <inheritdoc cref="AuditRecord.ActorName"/>
    public required string ActorName { get; init; }

    /// <inheritdoc cref="AuditRecord.ActorKind"/>
    public required ActorKind ActorKind { get; init; }

    /// <inheritdoc cref="AuditRecord.Service"/>
    public required string Service { get; init; }

    /// <inheritdoc cref="AuditRecord.Action"/>
    public required string Action { get; init; }

    /// <summary>What it is about, one each.</summary>
    public required IReadOnlyList<string> Subjects { get; init; }

    /// <inheritdoc cref="AuditRecord.Reason"/>
    public required string? Reason { get; init; }

    /// <inheritdoc cref="AuditRecord.Through"/>
    public required string? Through { get; init; }

    /// <inheritdoc cref="AuditRecord.TraceId"/>
    public required string? TraceId { get; init; }

    /// <inheritdoc cref="AuditRecord.MessageId"/>
    public required Guid? MessageId { get; init; }

    /// <inheritdoc cref="AuditRecord.AccessClass"/>
    public required string? AccessClass { get; init; }

    /// <summary>The changes, or the details of the action; after a redaction the text that names it.</summary>
    public required JsonElement Payload { get; init; }

    /// <summary>SHA-256 over the payload as it was written first, in lower-case hexadecimal digits.</summary>
    public required string PayloadHash { get; init; }

    internal static AuditEntry Of(AuditRecord record) => new()
    {
        Id = record.Id, StudyOid = record.StudyOid, At = record.At, ActorId = record.ActorId, ActorName = record.ActorName, ActorKind = record.ActorKind,
        Service = record.Service, Action = record.Action, Subjects = record.Subjects.Split('\n'), Reason = record.Reason, Through = record.Through, TraceId = record.TraceId,
        MessageId = record.MessageId, AccessClass = record.AccessClass, Payload = AuditPayload.Read(record.Payload), PayloadHash = Convert.ToHexStringLower(record.PayloadHash),
    };
}
