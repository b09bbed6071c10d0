using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;

namespace Cdms.Service.Features.FormMigrations;

/// <summary>Moves forms of a migration back, those that nobody touched since, all of a go or none. From the first go on the migration moves nothing more.</summary>
internal static class UndoMigration
{
    public static async Task<Results<Ok<MigrationProgress>, ProblemHttpResult>> HandleAsync(
        string studyOid, long id, RunMigration.Request request, ClaimsPrincipal user, CdmsDbContext db, MigrationFinder finder, MigrationCandidates candidates, MigrationForms forms, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (request.FindProblem() is { } problem)
            return problem;
        var (found, unknown) = await finder.LockAsync(user, studyOid, id, cancellationToken);
        if (found is null)
            return unknown!;
        Acting.In(studyOid);
        Acting.Because($"Undone: {found.Migration.Reason}");
        found.Migration.Undo(clock.GetUtcNow());
        var steps = await db.FormMigrationSteps.Where(step => step.FormMigrationId == id && step.UndoneAt == null && step.FormInstanceId > request.After).OrderBy(step => step.FormInstanceId).Take(request.Limit).ToListAsync(cancellationToken);
        var ids = steps.ConvertAll(step => step.FormInstanceId);
        var subjects = await SubjectLocking.LockAsync(db, await db.FormInstances.Where(form => ids.Contains(form.Id)).Select(form => form.SubjectId).ToListAsync(cancellationToken), cancellationToken);
        var moved = await db.FormInstances.Where(form => ids.Contains(form.Id)).ToDictionaryAsync(form => form.Id, cancellationToken);
        var (back, skipped) = (0, new SortedDictionary<string, int>(StringComparer.Ordinal));
        foreach (var step in steps)
        {
            var form = moved[step.FormInstanceId];
            var obstacle = IsTouched(found.Migration, step, form) ? SkipReason.Touched : await candidates.FindHoldAsync(found.Migration, subjects[form.SubjectId], form, cancellationToken);
            if (obstacle is null)
                await forms.MoveBackAsync(found.Migration, step, subjects[form.SubjectId], form, found.Blinding, cancellationToken);
            back += obstacle is null ? 1 : 0;
            if (obstacle is not null)
                skipped[obstacle] = skipped.GetValueOrDefault(obstacle) + 1;
        }
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(new MigrationProgress(back, skipped, steps.Count == 0 ? request.After : steps[^1].FormInstanceId, steps.Count < request.Limit));
    }

    private static bool IsTouched(FormMigration migration, FormMigrationStep step, FormInstance form) => form.LastChange != step.LastChange || form.ContentHash != migration.ToContentHash || form.ReleaseNumber != migration.ToReleaseNumber;
}
