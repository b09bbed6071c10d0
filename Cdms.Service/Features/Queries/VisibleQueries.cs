using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Access;

namespace Cdms.Service.Features.Queries;

/// <summary>The queries of a study that somebody may see: at their sites, and not of items that are blinded for them.</summary>
internal static class VisibleQueries
{
    public static IQueryable<DataQuery> Of(CdmsDbContext db, string studyOid, ClaimsPrincipal user, StudyBlinding blinding)
    {
        var (sites, forms, items) = (StudyScope.SitesOf(user, Policies.ReadClinicalData, studyOid), blinding.HiddenForms, blinding.HiddenItemKeys);
        return db.DataQueries.AsNoTracking().Where(query => query.StudyOid == studyOid && (sites == null || sites.Contains(query.SiteOid))
            && !forms.Contains(query.FormOid) && !items.Contains(query.FormOid + "\n" + query.ItemOid));
    }
}
