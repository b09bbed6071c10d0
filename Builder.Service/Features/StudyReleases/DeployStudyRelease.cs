using System.Security.Claims;
using Builder.Service.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Builder.Service.Features.StudyReleases;

/// <summary>Sends a release, and those of its form versions that are not there yet, to one environment (202). A release that is ready there, or scheduled, is answered as it stands (200).</summary>
internal static class DeployStudyRelease
{
    /// <param name="Environment">Where the release goes.</param>
    /// <param name="At">When it is to be sent; left out or past: now.</param>
    public sealed record Request(string Environment, DateTimeOffset? At = null);

    public static async Task<Results<Accepted<ReleaseDeploymentSummary>, Ok<ReleaseDeploymentSummary>, ProblemHttpResult>> HandleAsync(
        string studyOid, int number, Request request, BuilderDbContext db, ClaimsPrincipal user, ReleaseRules rules, ReleaseStarter starter, ILogger<Request> logger,
        CancellationToken cancellationToken)
    {
        if (rules.FindUnknown(request.Environment) is { } unknown)
            return unknown;
        if (await db.LockReleaseAsync(studyOid, number, cancellationToken) is not { } release)
            return await UnknownRelease.AnswerAsync(db, studyOid, number, cancellationToken);
        if (await rules.FindProblemAsync(studyOid, release, request.Environment, user, cancellationToken) is { } problem)
            return problem;

        var deployment = await starter.FindOrStartAsync(release, studyOid, request.Environment, request.At, cancellationToken);
        var isAsItWas = db.Entry(deployment).State == Microsoft.EntityFrameworkCore.EntityState.Unchanged;
        await db.SaveChangesAsync(cancellationToken);

        logger.LogDeploying(studyOid, number, request.Environment, deployment.CorrelationId, deployment.Attempt);
        var summary = ReleaseDeploymentSummary.Of(deployment);
        return isAsItWas ? TypedResults.Ok(summary) : TypedResults.Accepted(ReleasePaths.Release(studyOid, number), summary);
    }
}
