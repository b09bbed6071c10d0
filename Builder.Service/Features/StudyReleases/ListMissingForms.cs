using Builder.Service.Data;
using Builder.Service.Domain;
using Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.StudyReleases;

/// <summary>The form versions of a release that are not installed in the environment of a deployment, with what became of each.</summary>
internal static class ListMissingForms
{
    public sealed record Response(ReleaseDeploymentSummary Deployment, IReadOnlyList<Item> Missing);

    /// <param name="FormOid">OID of the form.</param>
    /// <param name="Version">The version that the release wants.</param>
    /// <param name="ContentHash">Its hash.</param>
    /// <param name="FormDeploymentId">The version's own journey there; null where none was begun.</param>
    /// <param name="State">Its state.</param>
    /// <param name="Problems">Why it was rejected or failed.</param>
    public sealed record Item(string FormOid, int Version, string ContentHash, Guid? FormDeploymentId, string? State, IReadOnlyList<FormVersionProblem> Problems);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(
        string studyOid, int number, string id, BuilderDbContext db, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(id, out var releaseDeploymentId) || await db.ReleaseDeployments.AsNoTracking().FirstOrDefaultAsync(
            row => row.CorrelationId == releaseDeploymentId && row.StudyOid == studyOid && row.ReleaseNumber == number, cancellationToken) is not { } deployment)
            return UnknownRelease.Deployment(studyOid, number, id);

        var forms = await db.StudyReleaseForms.AsNoTracking().Where(form => form.StudyReleaseId == deployment.StudyReleaseId)
            .OrderBy(form => form.FormOid).ToListAsync(cancellationToken);
        var journeys = (await db.FormDeployments.AsNoTracking()
            .Where(journey => journey.Environment == deployment.Environment
                && db.StudyReleaseForms.Any(form => form.StudyReleaseId == deployment.StudyReleaseId && form.FormVersionId == journey.FormVersionId))
            .ToListAsync(cancellationToken)).GroupBy(journey => journey.FormVersionId)
            .ToDictionary(group => group.Key, group => group.MaxBy(journey => journey.Ordinal)!);
        return TypedResults.Ok(new Response(ReleaseDeploymentSummary.Of(deployment),
            [.. forms.Select(form => ItemOf(form, journeys.GetValueOrDefault(form.FormVersionId))).Where(item => item.State != FormDeploymentState.Installed)]));
    }

    private static Item ItemOf(StudyReleaseForm form, FormDeployment? journey) =>
        new(form.FormOid, form.Version, form.ContentHash, journey?.CorrelationId, journey?.CurrentState, journey?.Problems ?? []);
}
