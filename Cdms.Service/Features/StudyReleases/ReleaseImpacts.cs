using Cdms.Service.Data;
using Contracts;
using Microsoft.EntityFrameworkCore;

namespace Cdms.Service.Features.StudyReleases;

/// <summary>Counts what a release would touch: forms of subjects that were collected by another version than the release has.</summary>
internal sealed class ReleaseImpacts(CdmsDbContext db)
{
    /// <summary>By site; empty where nothing is touched.</summary>
    public async Task<IReadOnlyList<SiteImpact>> CountAsync(ReleaseImpactRequested request, CancellationToken cancellationToken)
    {
        var kept = request.FormVersions.ToDictionary(version => version.FormOid, version => version.ContentHash, StringComparer.Ordinal);
        var collected = await db.FormInstances.AsNoTracking().Where(form => form.StudyOid == request.StudyOid)
            .GroupBy(form => new { form.SiteOid, form.FormOid, form.ContentHash, form.SubjectId })
            .Select(same => new { same.Key.SiteOid, same.Key.FormOid, same.Key.ContentHash, same.Key.SubjectId, Forms = same.Count() }).ToListAsync(cancellationToken);
        var values = await (from form in db.FormInstances
                            join value in db.ItemValues on form.Id equals value.FormInstanceId
                            where form.StudyOid == request.StudyOid && value.Value != null
                            group value by new { form.SiteOid, form.FormOid, form.ContentHash } into same
                            select new { same.Key.SiteOid, same.Key.FormOid, same.Key.ContentHash, Values = same.Count() }).ToListAsync(cancellationToken);
        return [.. collected.Where(form => kept.GetValueOrDefault(form.FormOid) != form.ContentHash).GroupBy(form => form.SiteOid).OrderBy(site => site.Key, StringComparer.Ordinal).Select(site => new SiteImpact
        {
            SiteOid = site.Key,
            Subjects = site.Select(form => form.SubjectId).Distinct().Count(),
            FormInstances = site.Sum(form => form.Forms),
            Values = values.Where(value => value.SiteOid == site.Key && kept.GetValueOrDefault(value.FormOid) != value.ContentHash).Sum(value => value.Values),
        })];
    }
}
