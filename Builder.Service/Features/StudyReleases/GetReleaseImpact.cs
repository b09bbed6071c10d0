using Builder.Service.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Builder.Service.Features.StudyReleases;

/// <summary>What an environment said a release would touch there.</summary>
internal static class GetReleaseImpact
{
    public static async Task<Results<Ok<ReleaseImpactSummary>, ProblemHttpResult>> HandleAsync(
        string studyOid, int number, string id, BuilderDbContext db, CancellationToken cancellationToken) =>
        Guid.TryParse(id, out var requestId) && await db.ReleaseImpacts.AsNoTracking().FirstOrDefaultAsync(
            row => row.Id == requestId && row.StudyOid == studyOid && row.ReleaseNumber == number, cancellationToken) is { } impact
            ? TypedResults.Ok(ReleaseImpactSummary.Of(impact))
            : Problem.NotFound("unknown-impact", $"Nobody has asked '{id}' about release {number} of the study '{studyOid}'.",
                $"POST {ReleasePaths.Release(studyOid, number)}/impact asks.", new Place(Path: "id"));
}
