using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Access;

namespace Cdms.Service.Features.Sites;

/// <summary>Reads where the releases of a study stand, by one query for each kind of row.</summary>
internal sealed class AmendmentReader(CdmsDbContext db, SiteReleaseRules rules, ReleasePlans plans)
{
    /// <param name="studyOid">The study.</param>
    /// <param name="within">The sites that one may see; null: all.</param>
    /// <param name="blinding">What one must not see.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    public async Task<StudyAmendments> ReadAsync(string studyOid, IReadOnlyList<string>? within, StudyBlinding blinding, CancellationToken cancellationToken)
    {
        var received = await db.ReceivedReleases.AsNoTracking().Include(release => release.Forms).Where(release => release.StudyOid == studyOid).OrderBy(release => release.ReceivedAt).ToListAsync(cancellationToken);
        var sites = await db.Sites.AsNoTracking().Where(site => site.StudyOid == studyOid).Within(within, site => site.SiteOid).OrderBy(site => site.SiteOid).ToListAsync(cancellationToken);
        var decisions = (await db.SiteDecisions.AsNoTracking().Where(decision => decision.StudyOid == studyOid).OrderByDescending(decision => decision.Number).ToListAsync(cancellationToken)).ToLookup(decision => decision.SiteId);
        var approvals = (await db.SiteApprovals.AsNoTracking().Where(approval => approval.StudyOid == studyOid).OrderBy(approval => approval.Id).ToListAsync(cancellationToken)).ToLookup(approval => approval.SiteId);
        var standing = (await db.FormInstances.Where(form => form.StudyOid == studyOid).Within(within, form => form.SiteOid).GroupBy(form => new { form.SiteOid, form.FormOid, form.ReleaseNumber })
            .Select(same => new { same.Key.SiteOid, same.Key.FormOid, same.Key.ReleaseNumber, Forms = same.Count() }).ToListAsync(cancellationToken)).Where(row => !blinding.HidesForm(row.FormOid)).ToLookup(row => row.SiteOid);
        var at = new List<StudyAmendments.AtSite>();
        foreach (var site in sites)
        {
            var own = decisions[site.Id].ToList();
            at.Add(new(SiteDetails.Of(site, own, [.. approvals[site.Id]], received, rules), await CountWaitingAsync(site, own.FirstOrDefault(), cancellationToken),
                [.. standing[site.SiteOid].OrderBy(row => row.FormOid, StringComparer.Ordinal).ThenBy(row => row.ReleaseNumber).Select(row => new StudyAmendments.Standing(row.FormOid, row.ReleaseNumber, row.Forms))]));
        }
        return new(await ReleasesAsync(studyOid, received, blinding, cancellationToken), at);
    }

    private async Task<int> CountWaitingAsync(Site site, SiteDecision? last, CancellationToken cancellationToken) => last is not { NeedsReconsent: true } ? 0
        : await db.Subjects.CountAsync(subject => subject.StudyOid == site.StudyOid && subject.SiteOid == site.SiteOid && (subject.State == SubjectState.Screening || subject.State == SubjectState.Enrolled)
            && subject.ConsentedDecision < last.Number && subject.CreatedAt <= last.DecidedAt, cancellationToken);

    private async Task<IReadOnlyList<StudyAmendments.Release>> ReleasesAsync(string studyOid, List<ReceivedRelease> received, StudyBlinding blinding, CancellationToken cancellationToken)
    {
        var installed = (await db.InstalledFormVersions.AsNoTracking().Where(version => version.StudyOid == studyOid).Select(version => new { version.FormOid, version.Version, version.ContentHash }).ToListAsync(cancellationToken))
            .Select(version => (version.FormOid, version.Version, version.ContentHash)).ToHashSet();
        var releases = new List<StudyAmendments.Release>();
        foreach (var release in received.GroupBy(release => release.ReleaseNumber).OrderByDescending(same => same.Key).Select(same => same.Newest()))
        {
            var plan = await plans.FindAsync(db, studyOid, release.ReleaseNumber, cancellationToken);
            releases.Add(new(release.ReleaseNumber, release.State, release.Forms.Count, release.Forms.Count(form => !installed.Contains((form.FormOid, form.Version, form.ContentHash))), release.ReceivedAt, release.ReadyAt,
                [.. release.Problems.Select(problem => problem.Text)], plan is null ? [] : FormsOf(plan, blinding)));
        }
        return releases;
    }

    private static IReadOnlyList<StudyAmendments.Form> FormsOf(ReleasePlan plan, StudyBlinding blinding) =>
        [.. plan.Study.Forms.Select(form => form.FormDef).Where(form => !blinding.HidesForm(form.Oid)).Select(form => (form, version: plan.VersionOf(form.Oid)!))
            .Select(row => new StudyAmendments.Form(row.form.Oid, row.form.Name, row.version.Version, row.version.ContentHash))];
}
