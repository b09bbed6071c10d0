using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security.Audit.Reading;
using ServiceDefaults;

namespace Security.Audit.Redaction;

/// <summary>The second person approves: the payload is replaced, its hash stays, and the trail says so, in one transaction.</summary>
internal static class ApproveRedaction
{
    public static async Task<Results<Ok<RedactionSummary>, ProblemHttpResult>> HandleAsync(
        long id, ClaimsPrincipal user, ServiceDbContext db, AuditVisibility visibility, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (RedactionRefusals.FindPerson(user) is not { } person)
            return RedactionRefusals.NotAPerson();
        var redaction = await db.Set<AuditRedaction>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (redaction is null || await visibility.FindAsync(redaction.RecordId, user, Policies.RedactAuditTrail, cancellationToken) is not { } record)
            return RedactionRefusals.UnknownRedaction(id);
        if (redaction.IsApproved)
            return RedactionRefusals.AlreadyApproved(redaction);
        if (redaction.IsRequestedBy(person))
            return RedactionRefusals.SamePerson(id);

        Acting.Because(redaction.Reason);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.GetUtcNow();
        redaction.Approve(person, now);
        db.Note(RedactionNote.Of(redaction, record, person, now));
        await db.SaveChangesAsync(cancellationToken);
        await db.ReplacePayloadAsync(redaction, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.Ok(RedactionSummary.Of(redaction));
    }
}
