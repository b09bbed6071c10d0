using System.Security.Claims;
using Cdms.Service.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;
using ServiceDefaults;

namespace Cdms.Service.Features.FormMigrations;

/// <summary>Moves the next forms of a migration, all of them or none. Called until it is at its end; begun again after a break, it goes on with what is not moved.</summary>
internal static class RunMigration
{
    private const int MostForms = 500;

    /// <param name="After">Where the last go ended; 0 begins.</param>
    /// <param name="Limit">Most forms to look at, 1 to 500.</param>
    public sealed record Request(long After = 0, int Limit = 100)
    {
        internal ProblemHttpResult? FindProblem() => Limit is >= 1 and <= MostForms && After >= 0 ? null
            : Problem.Unprocessable("bad-go", $"A go looks at 1 to {MostForms} forms after 0 or a number that the last go gave.", "Correct it.", new Place(Path: "$.limit"));
    }

    public static async Task<Results<Ok<MigrationProgress>, ProblemHttpResult>> HandleAsync(
        string studyOid, long id, Request request, ClaimsPrincipal user, CdmsDbContext db, MigrationFinder finder, MigrationCandidates candidates, MigrationForms forms, CancellationToken cancellationToken)
    {
        if (request.FindProblem() is { } problem)
            return problem;
        var (found, unknown) = await finder.LockAsync(user, studyOid, id, cancellationToken);
        if (found is null)
            return unknown!;
        if (found.Migration.UndoneSince is not null)
            return Problem.Conflict("migration-undone", $"The migration {id} is being undone.", "Make another plan.", new Place(Path: "id"));
        Acting.In(studyOid);
        Acting.Because(found.Migration.Reason);
        var next = await candidates.NextAsync(found.Migration, request.After, request.Limit, cancellationToken);
        var subjects = await SubjectLocking.LockAsync(db, next.Select(form => form.SubjectId), cancellationToken);
        var (moved, skipped) = (0, new SortedDictionary<string, int>(StringComparer.Ordinal));
        foreach (var form in next)
        {
            // What was read before its subject was locked may have changed.
            await db.Entry(form).ReloadAsync(cancellationToken);
            var subject = subjects[form.SubjectId];
            if (await candidates.FindObstacleAsync(found.Migration, subject, form, found.Target, cancellationToken) is { } obstacle)
            {
                skipped[obstacle] = skipped.GetValueOrDefault(obstacle) + 1;
                continue;
            }
            await forms.MoveAsync(found.Migration, subject, form, found.Target, found.Blinding, cancellationToken);
            moved++;
        }
        return TypedResults.Ok(new MigrationProgress(moved, skipped, next.Count == 0 ? request.After : next[^1].Id, next.Count < request.Limit));
    }
}
