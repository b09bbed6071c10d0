using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Cdms.Service.Features.Laboratories;

/// <summary>Finds laboratories for somebody. One that none of their sites uses is answered as if it did not exist.</summary>
internal sealed class LaboratoryFinder(CdmsDbContext db)
{
    /// <summary>The laboratories that one of the user's sites uses.</summary>
    public IQueryable<Laboratory> Visible(ClaimsPrincipal user, string studyOid)
    {
        var laboratories = db.Laboratories.Where(laboratory => laboratory.StudyOid == studyOid);
        return StudyScope.SitesOf(user, Policies.ReadClinicalData, studyOid) is not { } own ? laboratories : laboratories.Where(laboratory => db.LaboratorySites
            .Any(site => site.LaboratoryId == laboratory.Id && site.EndedAt == null && (site.SiteOid == LaboratorySite.AllSites || own.Contains(site.SiteOid))));
    }

    /// <summary>One of them, or the answer that there is none.</summary>
    public async Task<(Laboratory? Laboratory, ProblemHttpResult? Problem)> FindAsync(ClaimsPrincipal user, string studyOid, string laboratoryOid, CancellationToken cancellationToken) =>
        await Visible(user, studyOid).FirstOrDefaultAsync(laboratory => laboratory.LaboratoryOid == laboratoryOid, cancellationToken) is { } found ? (found, null) : (null, Unknown(studyOid, laboratoryOid));

    /// <summary>The same for a change: others who change the laboratory or its ranges wait until this transaction ends.</summary>
    public async Task<(Laboratory? Laboratory, ProblemHttpResult? Problem)> LockAsync(ClaimsPrincipal user, string studyOid, string laboratoryOid, CancellationToken cancellationToken)
    {
        await db.Laboratories.Where(laboratory => laboratory.StudyOid == studyOid && laboratory.LaboratoryOid == laboratoryOid).LockAsync(laboratory => laboratory.Name, cancellationToken);
        return await FindAsync(user, studyOid, laboratoryOid, cancellationToken);
    }

    /// <summary>Where laboratories are used now.</summary>
    public async Task<ILookup<long, LaboratorySite>> SitesAsync(string studyOid, CancellationToken cancellationToken) =>
        (await db.LaboratorySites.Where(site => site.StudyOid == studyOid && site.EndedAt == null).OrderBy(site => site.Id).ToListAsync(cancellationToken)).ToLookup(site => site.LaboratoryId);

    private static ProblemHttpResult Unknown(string studyOid, string laboratoryOid) => Problem.NotFound("unknown-laboratory",
        $"You have no laboratory '{laboratoryOid}' in the study '{studyOid}'.", $"GET /api/studies/{OidPath.Segment(studyOid)}/laboratories lists yours. Capitals count.", new Place(Oid: laboratoryOid));
}
