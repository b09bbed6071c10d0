using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Security.Signatures;

/// <summary>Takes note of an alert. A second time changes nothing.</summary>
internal static class AcknowledgeSecurityAlert
{
    public static async Task<Results<Ok<SecurityAlertSummary>, ProblemHttpResult>> HandleAsync(Guid id, ServiceDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await db.Set<SecurityAlert>().FirstOrDefaultAsync(alert => alert.Id == id, cancellationToken) is not { } found)
            return Problem.NotFound("unknown-security-alert", $"There is no alert {id}.", "GET /api/security-alerts lists the alerts.", new Place(Path: "id"));
        found.Acknowledge(Acting.Actor, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(SecurityAlertSummary.Of(found));
    }
}
