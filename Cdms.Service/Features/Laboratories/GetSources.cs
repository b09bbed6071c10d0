using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Features.Entry;
using Microsoft.AspNetCore.Http.HttpResults;
using Security.Access;

namespace Cdms.Service.Features.Laboratories;

/// <summary>Which items say what ranges are picked by, and whether values out of range ask.</summary>
internal static class GetSources
{
    public static async Task<Ok<SourcesSummary>> HandleAsync(string studyOid, ClaimsPrincipal user, CdmsDbContext db, LaboratoryReader reader, IAccessClasses classes, ReleasePlans plans, CancellationToken cancellationToken)
    {
        var hidden = (await StudyItems.ReadAsync(db, plans, studyOid, cancellationToken)).HiddenFor(await classes.BlindingAsync(user, studyOid, cancellationToken));
        return TypedResults.Ok(SourcesSummary.Of(await reader.SettingsAsync(studyOid, null, cancellationToken), hidden));
    }
}
