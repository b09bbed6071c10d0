using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;
using Security.Access;

namespace Cdms.Service.Features.Sites;

/// <summary>Where the releases of a study stand: by site the one in use, what others lack, what was decided, who waits for a new consent, and the forms that stand on each.</summary>
internal static class GetAmendments
{
    public static async Task<Ok<StudyAmendments>> HandleAsync(string studyOid, ClaimsPrincipal user, AmendmentReader amendments, IAccessClasses classes, CancellationToken cancellationToken) =>
        TypedResults.Ok(await amendments.ReadAsync(studyOid, StudyScope.SitesOf(user, Policies.ReadClinicalData, studyOid), await classes.BlindingAsync(user, studyOid, cancellationToken), cancellationToken));
}
