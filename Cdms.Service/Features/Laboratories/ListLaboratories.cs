using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;

namespace Cdms.Service.Features.Laboratories;

/// <summary>The laboratories that one of the user's sites uses.</summary>
internal static class ListLaboratories
{
    public static async Task<Ok<IReadOnlyList<LaboratorySummary>>> HandleAsync(string studyOid, ClaimsPrincipal user, LaboratoryFinder laboratories, CancellationToken cancellationToken)
    {
        var (found, sites) = (await laboratories.Visible(user, studyOid).AsNoTracking().OrderBy(laboratory => laboratory.LaboratoryOid).ToListAsync(cancellationToken), await laboratories.SitesAsync(studyOid, cancellationToken));
        var within = StudyScope.SitesOf(user, Policies.ReadClinicalData, studyOid);
        return TypedResults.Ok<IReadOnlyList<LaboratorySummary>>([.. found.Select(laboratory => LaboratorySummary.Of(laboratory, [.. sites[laboratory.Id]], within))]);
    }
}
