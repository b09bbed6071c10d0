using Cdms.Service.Data;
using Cdms.Service.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Cdms.Service.Features.Laboratories;

/// <summary>Says which sites use a laboratory.</summary>
internal sealed class LaboratorySiteWriter(CdmsDbContext db, TimeProvider clock)
{
    private const int MostSites = 5000;

    /// <summary>The answer to sites that are not there; null: they are.</summary>
    public async Task<ProblemHttpResult?> FindProblemAsync(string studyOid, IReadOnlyList<string>? siteOids, CancellationToken cancellationToken)
    {
        if (siteOids is null)
            return null;
        if (siteOids.Count > MostSites || siteOids.Any(oid => oid.Length == 0))
            return Problem.Unprocessable("bad-sites", $"The field siteOids must hold at most {MostSites} OIDs of sites.", "Leave it out where every site uses the laboratory.", new Place(Path: "$.siteOids"));
        var known = await db.Sites.Where(site => site.StudyOid == studyOid).Select(site => site.SiteOid).ToListAsync(cancellationToken);
        return siteOids.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown
            ? Problem.Unprocessable("unknown-site", $"The study '{studyOid}' has no site '{unknown}'.", "Make the site first. Capitals count.", new Place(Oid: unknown, Path: "$.siteOids"))
            : null;
    }

    /// <summary>From now on these sites use it and no others; null: all do.</summary>
    /// <param name="laboratory">The laboratory, stored.</param>
    /// <param name="standing">Where it is used so far.</param>
    /// <param name="siteOids">The sites.</param>
    /// <returns>Where it is used.</returns>
    public IReadOnlyList<LaboratorySite> Set(Laboratory laboratory, IEnumerable<LaboratorySite> standing, IReadOnlyList<string>? siteOids)
    {
        var (by, now, wanted, kept) = (Acting.Actor.Label, clock.GetUtcNow(), (siteOids ?? [LaboratorySite.AllSites]).ToHashSet(StringComparer.Ordinal), new List<LaboratorySite>());
        foreach (var site in standing)
        {
            if (wanted.Remove(site.SiteOid))
                kept.Add(site);
            else
                site.End(by, now);
        }
        kept.AddRange(wanted.Select(oid => db.Add(new LaboratorySite { StudyOid = laboratory.StudyOid, LaboratoryId = laboratory.Id, SiteOid = oid, AddedBy = by, AddedAt = now }).Entity));
        return kept;
    }
}
