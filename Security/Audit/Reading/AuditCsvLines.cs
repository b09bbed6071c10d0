using System.Globalization;

namespace Security.Audit.Reading;

/// <summary>A row of the trail as lines of the export: one for each changed value.</summary>
internal static class AuditCsvLines
{
    public static string[] Columns { get; } =
    [
        "Id", "At", "StudyOid", "ActorId", "ActorName", "ActorKind", "Service", "Action", "Entity", "Key", "Change", "Property", "OldValue", "NewValue",
        "Reason", "Through", "TraceId", "MessageId", "AccessClass", "Subjects", "PayloadHash",
    ];

    /// <summary>Values in the order of <see cref="Columns"/>.</summary>
    public static IEnumerable<string?[]> Of(AuditRecord record) => AuditPayload.ReadValues(record.Payload).Select(value => new[]
    {
        record.Id.ToString(CultureInfo.InvariantCulture), record.At.ToString("O", CultureInfo.InvariantCulture), record.StudyOid,
        record.ActorId, record.ActorName, record.ActorKind.ToString(), record.Service, record.Action,
        value.Entity, value.Key, value.Change, value.Property, value.Old, value.New,
        record.Reason, record.Through, record.TraceId, record.MessageId?.ToString("D"), record.AccessClass, record.Subjects, Convert.ToHexStringLower(record.PayloadHash),
    });
}
