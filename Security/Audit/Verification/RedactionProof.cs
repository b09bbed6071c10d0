using Microsoft.EntityFrameworkCore;
using Security.Audit.Redaction;
using ServiceDefaults;

namespace Security.Audit.Verification;

/// <summary>Whether a payload that does not give its hash was redacted by two people, and the trail says so.</summary>
/// <remarks>A row in the table of redactions alone proves nothing: whoever changes payloads can write one. The note in the trail is sealed.</remarks>
internal sealed class RedactionProof(ServiceDbContext db)
{
    public async Task<bool> ExplainsAsync(AuditRecord record, CancellationToken cancellationToken)
    {
        if (RedactedPayload.RedactionOf(record.Payload) is not { } id)
            return false;
        var redaction = await db.Set<AuditRedaction>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.RecordId == record.Id, cancellationToken);
        if (redaction is not { ApprovedById: { } approver } || string.Equals(approver, redaction.RequestedById, StringComparison.OrdinalIgnoreCase))
            return false;
        var subjects = RedactionNote.SubjectsOf(redaction);
        return await db.Set<AuditRecord>().AnyAsync(
            note => note.StudyOid == record.StudyOid && note.Id > record.Id && note.Action == AuditActions.Redacted && note.ActorId == approver && note.Subjects == subjects,
            cancellationToken);
    }
}
