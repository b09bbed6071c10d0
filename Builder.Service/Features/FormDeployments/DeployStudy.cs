using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Environments;
using Builder.Service.Features.Forms;
using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;
using ServiceDefaults;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Publishes every form of a study and sends all of them to one environment, in one transaction.</summary>
internal static class DeployStudy
{
    public sealed record Request(string Environment, string ChangeReason);

    public sealed record Response(string StudyOid, string Environment, IReadOnlyList<DeploymentSummary> Deployments);

    public static async Task<Results<Accepted<Response>, ProblemHttpResult>> HandleAsync(
        string studyOid, Request request, BuilderDbContext db, EnvironmentRules environments, FormPublisher publisher, FormDeploymentStarter starter, CancellationToken cancellationToken)
    {
        if (ChangeReason.Parse(request.ChangeReason, out var badReason) is not { } reason)
            return PublishFormVersion.BadChangeReason(badReason);
        Acting.Because(reason.Text);
        if (environments.FindProblem(request.Environment) is { } problem)
            return problem;
        if (!await db.HasStudyAsync(studyOid, cancellationToken))
            return Unknown.Study(studyOid);
        if (await publisher.PublishAllAsync(studyOid, reason, cancellationToken) is not { Count: > 0 } published)
            return Problem.Conflict("study-without-forms", $"The study '{studyOid}' has no forms to deploy.", "Import a file that defines its forms.", new Place(Oid: studyOid));

        var deployments = new List<FormDeployment>();
        foreach (var publication in published)
            deployments.Add(await starter.FindOrStartAsync(studyOid, publication, request.Environment, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);

        return TypedResults.Accepted(
            $"/api/deployments?study={OidPath.Segment(studyOid)}&environment={request.Environment}",
            new Response(studyOid, request.Environment, [.. deployments.Select(DeploymentSummary.Of)]));
    }
}
