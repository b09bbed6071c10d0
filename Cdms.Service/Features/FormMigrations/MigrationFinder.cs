using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.FormMigrations;

/// <summary>Finds a migration and the release that it moves to.</summary>
internal sealed class MigrationFinder(CdmsDbContext db, ReleasePlans plans, IAccessClasses classes)
{
    public sealed record Found(FormMigration Migration, ReleasePlan Target, StudyBlinding Blinding);

    public async Task<(Found? Found, ProblemHttpResult? Problem)> FindAsync(ClaimsPrincipal user, string studyOid, long id, CancellationToken cancellationToken)
    {
        var blinding = await classes.BlindingAsync(user, studyOid, cancellationToken);
        if (await db.FormMigrations.FirstOrDefaultAsync(row => row.Id == id && row.StudyOid == studyOid, cancellationToken) is not { } migration || blinding.HidesForm(migration.FormOid))
            return (null, Problem.NotFound("unknown-migration", $"The study '{studyOid}' has no migration {id}.", $"GET /api/studies/{OidPath.Segment(studyOid)}/migrations lists them.", new Place(Path: "id")));
        var target = await plans.FindAsync(db, studyOid, migration.ToReleaseNumber, cancellationToken) ?? throw new InvalidDataException($"Release {migration.ToReleaseNumber} of {studyOid} is gone. Restore it from a backup.");
        return (new(migration, target, blinding), null);
    }

    /// <summary>The same for a change: of two goes at once in one study, the second waits. Subjects are then locked by one of them alone.</summary>
    public async Task<(Found? Found, ProblemHttpResult? Problem)> LockAsync(ClaimsPrincipal user, string studyOid, long id, CancellationToken cancellationToken)
    {
        await db.Sites.Where(site => site.StudyOid == studyOid).LockAsync(site => site.Name, cancellationToken);
        return await FindAsync(user, studyOid, id, cancellationToken);
    }
}
