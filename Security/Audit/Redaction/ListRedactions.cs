using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security.Audit.Reading;
using ServiceDefaults;

namespace Security.Audit.Redaction;

/// <summary>The redactions of rows that the user may see, the newest first.</summary>
internal static class ListRedactions
{
    public static async Task<Results<Ok<Page<RedactionSummary>>, ProblemHttpResult>> HandleAsync(
        [AsParameters] PageQuery page, ClaimsPrincipal user, ServiceDbContext db, AuditVisibility visibility, CancellationToken cancellationToken)
    {
        if (page.FindProblem() is { } problem)
            return problem;
        var visible = await visibility.OfAsync(user, Policies.RedactAuditTrail, null, cancellationToken);
        var redactions = db.Set<AuditRedaction>().AsNoTracking()
            .Where(redaction => visible.Any(record => record.Id == redaction.RecordId))
            .OrderByDescending(redaction => redaction.Id)
            .Select(RedactionSummary.Projection);
        return TypedResults.Ok(await page.ReadAsync(redactions, cancellationToken));
    }
}
