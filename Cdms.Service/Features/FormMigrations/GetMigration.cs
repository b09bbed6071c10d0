using System.Security.Claims;
using Cdms.Service.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Cdms.Service.Features.FormMigrations;

/// <summary>One migration: its plan, what it did, and what it would do now.</summary>
internal static class GetMigration
{
    public static async Task<Results<Ok<MigrationDetails>, ProblemHttpResult>> HandleAsync(
        string studyOid, long id, ClaimsPrincipal user, CdmsDbContext db, MigrationFinder finder, MigrationDryRun dryRun, CancellationToken cancellationToken)
    {
        var (found, problem) = await finder.FindAsync(user, studyOid, id, cancellationToken);
        if (found is null)
            return problem!;
        var done = await db.FormMigrationSteps.Where(step => step.FormMigrationId == id).GroupBy(step => step.UndoneAt == null).Select(steps => new { isMoved = steps.Key, count = steps.Count() }).ToListAsync(cancellationToken);
        var forecast = await dryRun.RunAsync(found.Migration, found.Target, found.Blinding, cancellationToken);
        return TypedResults.Ok(MigrationDetails.Of(found.Migration, done.Where(steps => steps.isMoved).Sum(steps => steps.count), done.Where(steps => !steps.isMoved).Sum(steps => steps.count), forecast));
    }
}
