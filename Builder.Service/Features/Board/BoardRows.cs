using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.StudyReleases;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.Board;

/// <summary>Reads the rows of a board, each kind with a number of statements that does not grow with the study.</summary>
internal static class BoardRows
{
    public static async Task<IReadOnlyList<BoardForm>> FormsAsync(BuilderDbContext db, string studyOid, CancellationToken cancellationToken)
    {
        var forms = await db.FormDefs.AsNoTracking().Where(form => form.Study.StudyOid == studyOid).OrderBy(form => form.Position).ThenBy(form => form.FormOid)
            .Select(form => new
            {
                form.FormOid,
                form.Name,
                form.LatestVersion,
                form.DraftHash,
                LatestHash = form.Versions.Where(version => version.Number == form.LatestVersion).Select(version => version.ContentHash).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        var journeys = (await db.FormDeployments.AsNoTracking().Where(journey => journey.StudyOid == studyOid).ToListAsync(cancellationToken))
            .ToLookup(journey => journey.FormOid, StringComparer.Ordinal);
        return [.. forms.Select(form => new BoardForm(form.FormOid, form.Name, form.LatestVersion, form.LatestHash != form.DraftHash, [.. CellsOf(journeys[form.FormOid])]))];
    }

    public static async Task<IReadOnlyList<ReleaseSummary>> ReleasesAsync(BuilderDbContext db, string studyOid, CancellationToken cancellationToken)
    {
        var releases = await db.StudyReleases.AsNoTracking().Where(release => release.Study.StudyOid == studyOid).OrderByDescending(release => release.Number)
            .Select(release => new { release.Number, release.ReleaseId, release.ManifestHash, release.ChangeReason, release.PublishedBy, release.PublishedAt, Forms = release.Forms.Count })
            .ToListAsync(cancellationToken);
        var journeys = (await db.ReleaseDeployments.AsNoTracking().Where(journey => journey.StudyOid == studyOid).OrderBy(journey => journey.Ordinal).ToListAsync(cancellationToken))
            .ToLookup(journey => journey.ReleaseNumber);
        return
        [
            .. releases.Select(release => new ReleaseSummary(studyOid, release.Number, release.ReleaseId, release.ManifestHash, release.ChangeReason, release.PublishedBy,
                release.PublishedAt, release.Forms, ReleaseSummary.LatestOf(journeys[release.Number]))),
        ];
    }

    /// <summary>Each site by its highest decision, whatever came last.</summary>
    public static async Task<IReadOnlyList<BoardSite>> SitesAsync(BuilderDbContext db, string studyOid, IReadOnlyList<ReleaseSummary> releases, CancellationToken cancellationToken)
    {
        var hashes = releases.ToDictionary(release => release.Number, release => release.ManifestHash);
        var all = db.SiteActivations.AsNoTracking().Where(activation => activation.StudyOid == studyOid && activation.Voided == 0);
        var newest = await all.Where(activation => !all.Any(later =>
                later.Environment == activation.Environment && later.SiteOid == activation.SiteOid && later.DecisionNumber > activation.DecisionNumber))
            .ToListAsync(cancellationToken);
        return
        [
            .. newest.OrderBy(site => site.SiteOid, StringComparer.Ordinal).ThenBy(site => site.Environment, StringComparer.Ordinal)
                .Select(site => new BoardSite(site.Environment, site.SiteOid, site.SiteName, site.DecisionNumber, site.ReleaseNumber, site.ReleaseId, site.ManifestHash,
                    hashes.TryGetValue(site.ReleaseNumber, out var hash) ? hash == site.ManifestHash : null, site.PreviousReleaseNumber,
                    site.Reason, site.ActivatedBy, site.ActivatedAt, site.Approvals)),
        ];
    }

    private static IEnumerable<BoardCell> CellsOf(IEnumerable<FormDeployment> journeys) =>
        journeys.GroupBy(journey => journey.Environment, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
        {
            var newest = group.OrderByDescending(journey => journey.Version).ThenByDescending(journey => journey.Ordinal).First();
            var installed = group.Where(journey => journey.CurrentState == FormDeploymentState.Installed).Select(journey => (int?)journey.Version).Max();
            var since = newest.SettledAt ?? newest.CancellationRequestedAt ?? newest.LastSentAt;
            return new BoardCell(newest.Environment, newest.CorrelationId, newest.Version, newest.CurrentState, since, newest.Attempt, newest.Deadline, installed, newest.Problems);
        });
}
