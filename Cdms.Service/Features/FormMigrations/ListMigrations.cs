using System.Security.Claims;
using Cdms.Service.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.FormMigrations;

/// <summary>The migrations of a study, the newest first.</summary>
internal static class ListMigrations
{
    /// <summary>A migration as the list shows it.</summary>
    public sealed record Summary(long Id, string FormOid, int ToReleaseNumber, int ToFormVersion, string Reason, string PlannedBy, DateTimeOffset PlannedAt, DateTimeOffset? UndoneSince, int Moved);

    public static async Task<Results<Ok<Page<Summary>>, ProblemHttpResult>> HandleAsync(
        string studyOid, [AsParameters] PageQuery page, CdmsDbContext db, ClaimsPrincipal user, IAccessClasses classes, CancellationToken cancellationToken)
    {
        if (page.FindProblem() is { } problem)
            return problem;
        var hidden = (await classes.BlindingAsync(user, studyOid, cancellationToken)).HiddenForms;
        var migrations = db.FormMigrations.AsNoTracking().Where(migration => migration.StudyOid == studyOid && !hidden.Contains(migration.FormOid)).OrderByDescending(migration => migration.Id)
            .Select(migration => new Summary(migration.Id, migration.FormOid, migration.ToReleaseNumber, migration.ToFormVersion, migration.Reason, migration.PlannedBy, migration.PlannedAt, migration.UndoneSince,
                db.FormMigrationSteps.Count(step => step.FormMigrationId == migration.Id && step.UndoneAt == null)));
        return TypedResults.Ok(await page.ReadAsync(migrations, cancellationToken));
    }
}
