using Cdms.Service.Data;
using Cdms.Service.Domain;
using Contracts;
using Microsoft.EntityFrameworkCore;

namespace Cdms.Service.Features.StudyReleases;

/// <summary>Says what the form versions that are here, and those that were refused, make of a release.</summary>
/// <remarks>The study's lock must be held, and what is judged by must be saved.</remarks>
internal sealed class ReleaseJudge(CdmsDbContext db, TimeProvider clock)
{
    /// <summary>Judges the release anew.</summary>
    /// <returns>False when nothing changed.</returns>
    public async Task<bool> JudgeAsync(ReceivedRelease release, CancellationToken cancellationToken)
    {
        var members = db.ReceivedReleaseForms.Where(form => form.ReleaseDeploymentId == release.ReleaseDeploymentId);
        var isComplete = !await members.AnyAsync(form => !db.InstalledFormVersions.Any(version =>
            version.StudyOid == release.StudyOid && version.FormOid == form.FormOid && version.Version == form.Version && version.ContentHash == form.ContentHash), cancellationToken);
        var problems = isComplete ? [] : await FindProblemsAsync(release.StudyOid, members, cancellationToken);
        return release.Judge(isComplete, problems, clock.GetUtcNow());
    }

    private async Task<IReadOnlyList<StudyReleaseProblem>> FindProblemsAsync(string studyOid, IQueryable<ReceivedReleaseForm> members, CancellationToken cancellationToken)
    {
        var others = await (from form in members
            join version in db.InstalledFormVersions on new { form.FormOid, form.Version } equals new { version.FormOid, version.Version }
            where version.StudyOid == studyOid && version.ContentHash != form.ContentHash
            orderby form.FormOid
            select new { form.FormOid, form.Version, Wanted = form.ContentHash, version.ContentHash }).ToListAsync(cancellationToken);
        var refused = await (from form in members
            join version in db.RejectedFormVersions on new { form.FormOid, form.Version } equals new { version.FormOid, version.Version }
            where version.StudyOid == studyOid
            orderby form.FormOid
            select version).AsNoTracking().ToListAsync(cancellationToken);
        return ReleaseProblems.Limited(
        [
            .. others.Select(other => ReleaseProblems.InstalledOtherwise(other.FormOid, other.Version, other.Wanted, other.ContentHash)),
            .. refused.Select(ReleaseProblems.From),
        ]);
    }
}
