namespace Security.Audit.Sealing;

/// <summary>The hash of a row of the trail, over every column but the payload, for which its hash stands. docs/audit-trail.md says how to compute it by hand.</summary>
public static class AuditRecordHash
{
    private const string Format = "AuditRecord/1";

    /// <summary>32 bytes.</summary>
    /// <param name="record">A row as it is stored, with its id.</param>
    public static byte[] Of(AuditRecord record) => new FieldBytes()
        .Text(Format)
        .Number(record.Id)
        .Text(record.StudyOid)
        .Number(record.At.UtcTicks)
        .Text(record.ActorId)
        .Text(record.ActorName)
        .Text(record.ActorKind.ToString())
        .Text(record.Service)
        .Text(record.Action)
        .Text(record.Subjects)
        .Text(record.Reason)
        .Text(record.Through)
        .Text(record.TraceId)
        .Text(record.MessageId?.ToString("D"))
        .Text(record.AccessClass)
        .Bytes(record.PayloadHash)
        .Hash();
}
