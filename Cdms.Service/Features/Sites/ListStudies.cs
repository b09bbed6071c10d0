using System.Security.Claims;
using Cdms.Service.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;

namespace Cdms.Service.Features.Sites;

/// <summary>The studies of which something has come here and whose clinical data the user may read.</summary>
internal static class ListStudies
{
    /// <summary>A study; Sites counts those that the user may see.</summary>
    public sealed record Item(string StudyOid, int Sites);

    public static async Task<Ok<IReadOnlyList<Item>>> HandleAsync(CdmsDbContext db, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var known = await db.ReceivedReleases.Select(release => release.StudyOid).Union(db.InstalledFormVersions.Select(version => version.StudyOid)).ToListAsync(cancellationToken);
        var studies = StudyScope.Of(user, Policies.ReadClinicalData) is { } own ? known.Intersect(own, StringComparer.Ordinal) : known;
        var items = new List<Item>();
        foreach (var studyOid in studies.Order(StringComparer.Ordinal))
        {
            var sites = db.Sites.Where(site => site.StudyOid == studyOid).Within(StudyScope.SitesOf(user, Policies.ReadClinicalData, studyOid), site => site.SiteOid);
            items.Add(new(studyOid, await sites.CountAsync(cancellationToken)));
        }
        return TypedResults.Ok<IReadOnlyList<Item>>(items);
    }
}
