using System.Security.Claims;
using Cdms.Service.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Queries;

/// <summary>One query with all that was said.</summary>
internal static class GetQuery
{
    public static async Task<Results<Ok<QueryDetails>, ProblemHttpResult>> HandleAsync(
        string studyOid, long id, CdmsDbContext db, ClaimsPrincipal user, IAccessClasses classes, CancellationToken cancellationToken)
    {
        var visible = VisibleQueries.Of(db, studyOid, user, await classes.BlindingAsync(user, studyOid, cancellationToken));
        return await visible.AnyAsync(query => query.Id == id, cancellationToken) ? TypedResults.Ok(await QueryDetails.ReadAsync(db, id, cancellationToken)) : Unknown(studyOid, id);
    }

    public static ProblemHttpResult Unknown(string studyOid, long id) =>
        Problem.NotFound("unknown-query", $"You have no query {id} in the study '{studyOid}'.", $"GET /api/studies/{OidPath.Segment(studyOid)}/queries lists yours.", new Place(Path: "id"));
}
