using Builder.Service.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.FormDeployments;

/// <summary>The deployments, the newest first, page by page.</summary>
internal static class ListFormDeployments
{
    public sealed record Response(IReadOnlyList<DeploymentSummary> Deployments, int Page, int PageSize, int Total);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(
        [AsParameters] FormDeploymentFilter filter, BuilderDbContext db, CancellationToken cancellationToken)
    {
        if (await filter.FindProblemAsync(cancellationToken) is { } problem)
            return problem;

        var matching = filter.ApplyTo(db.FormDeployments.AsNoTracking());
        var total = await matching.CountAsync(cancellationToken);
        var deployments = await matching
            .OrderByDescending(deployment => deployment.RequestedAt).ThenBy(deployment => deployment.CorrelationId)
            .Skip((filter.PageOrFirst - 1) * filter.SizeOrDefault).Take(filter.SizeOrDefault)
            .Select(DeploymentSummary.Projection)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(new Response(deployments, filter.PageOrFirst, filter.SizeOrDefault, total));
    }
}
