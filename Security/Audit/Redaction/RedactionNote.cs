using System.Globalization;

namespace Security.Audit.Redaction;

/// <summary>The row of the trail that says that another row's payload was replaced.</summary>
internal static class RedactionNote
{
    public static string SubjectsOf(AuditRedaction redaction) =>
        string.Create(CultureInfo.InvariantCulture, $"AuditRecord {redaction.RecordId}\nAuditRedaction {redaction.Id}");

    public static AuditNote Of(AuditRedaction redaction, AuditRecord record, Actor approver, DateTimeOffset at) => new(AuditActions.Redacted, SubjectsOf(redaction), at)
    {
        StudyOid = record.StudyOid,
        AccessClass = record.AccessClass,
        Actor = approver,
        Details = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["reason"] = redaction.Reason, ["requestedBy"] = redaction.RequestedById, ["approvedBy"] = approver.Id, ["payloadHash"] = Convert.ToHexStringLower(record.PayloadHash),
        },
    };
}
