using Builder.Service.Data;
using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Builder.Service.Features.StudyReleases;

/// <summary>Finds releases by what an address names.</summary>
internal static class ReleaseQueries
{
    public static IQueryable<StudyRelease> Release(this BuilderDbContext db, string studyOid, int number) =>
        db.StudyReleases.Where(release => release.Study.StudyOid == studyOid && release.Number == number);

    public static async Task<int> NextReleaseNumberAsync(this BuilderDbContext db, long studyId, CancellationToken cancellationToken) =>
        1 + (await db.StudyReleases.Where(release => release.StudyId == studyId).MaxAsync(release => (int?)release.Number, cancellationToken) ?? 0);

    /// <summary>The study with its visits; only one at a time makes a release of it.</summary>
    public static async Task<Study?> LockStudyForReleaseAsync(this BuilderDbContext db, string studyOid, CancellationToken cancellationToken)
    {
        await db.Studies.Where(study => study.StudyOid == studyOid).LockAsync(study => study.Revision, cancellationToken);
        return await db.Studies.Include(study => study.StudyEvents).FirstOrDefaultAsync(study => study.StudyOid == studyOid, cancellationToken);
    }

    /// <summary>The release; only one at a time deploys something of its study.</summary>
    public static async Task<StudyRelease?> LockReleaseAsync(this BuilderDbContext db, string studyOid, int number, CancellationToken cancellationToken)
    {
        await db.Studies.Where(study => study.StudyOid == studyOid).LockAsync(study => study.Revision, cancellationToken);
        return await db.Release(studyOid, number).Include(release => release.Forms).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The deployment that a person is about to change; answers that come at the same moment wait.</summary>
    public static async Task<ReleaseDeployment?> LockReleaseDeploymentAsync(this BuilderDbContext db, string studyOid, int number, string id, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(id, out var releaseDeploymentId))
            return null;
        var row = db.ReleaseDeployments.Where(deployment => deployment.CorrelationId == releaseDeploymentId && deployment.StudyOid == studyOid && deployment.ReleaseNumber == number);
        await row.LockAsync(deployment => deployment.Revision, cancellationToken);
        return await row.FirstOrDefaultAsync(cancellationToken);
    }
}
