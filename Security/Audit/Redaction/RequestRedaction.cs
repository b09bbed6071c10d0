using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security.Audit.Reading;
using ServiceDefaults;

namespace Security.Audit.Redaction;

/// <summary>The first person asks that a payload be replaced. Nothing changes yet.</summary>
internal static class RequestRedaction
{
    /// <param name="RecordId">The row of the trail.</param>
    /// <param name="Reason">Why, 1 to 1,000 characters, without the data itself.</param>
    public sealed record Request(long RecordId, string Reason);

    public static async Task<Results<Created<RedactionSummary>, ProblemHttpResult>> HandleAsync(
        Request request, ClaimsPrincipal user, ServiceDbContext db, AuditVisibility visibility, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (RedactionRefusals.FindPerson(user) is not { } person)
            return RedactionRefusals.NotAPerson();
        if (string.IsNullOrWhiteSpace(request.Reason) || request.Reason.Length > RedactionModel.ReasonLength || !StorableText.IsStorable(request.Reason))
            return RedactionRefusals.BadReason();
        if (await visibility.FindAsync(request.RecordId, user, Policies.RedactAuditTrail, cancellationToken) is null)
            return RedactionRefusals.UnknownRecord(request.RecordId);
        var earlier = await db.Set<AuditRedaction>().AsNoTracking().FirstOrDefaultAsync(row => row.RecordId == request.RecordId, cancellationToken);
        if (earlier is not null)
            return earlier.IsApproved ? RedactionRefusals.AlreadyApproved(earlier) : RedactionRefusals.AlreadyRequested(earlier);

        Acting.Because(request.Reason);
        var redaction = new AuditRedaction
        {
            RecordId = request.RecordId, Reason = request.Reason, RequestedById = person.Id, RequestedByName = person.Name, RequestedAt = clock.GetUtcNow(),
        };
        db.Add(redaction);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"/api/audit/redactions/{redaction.Id}", RedactionSummary.Of(redaction));
    }
}
