using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Environments;
using Builder.Service.Features.FormDeployments;
using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;
using ServiceDefaults;

namespace Builder.Service.Features.Forms;

/// <summary>Freezes a form's draft as the next version (201). A draft that equals the newest version answers that one (200). With an environment it is sent there too (202).</summary>
internal static class PublishFormVersion
{
    /// <param name="ChangeReason">Why the version is published, as an auditor should read it.</param>
    /// <param name="Environment">Where the version goes at once, in the same transaction; left out, it goes nowhere.</param>
    public sealed record Request(string ChangeReason, string? Environment = null);

    /// <summary>The answer where an environment is named. A version that is there already has a settled deployment.</summary>
    public sealed record Response(VersionSummary Version, DeploymentSummary Deployment);

    public static async Task<Results<Created<VersionSummary>, Ok<VersionSummary>, Accepted<Response>, ProblemHttpResult>> HandleAsync(
        string studyOid, string formOid, Request request, BuilderDbContext db, EnvironmentRules environments, FormPublisher publisher, FormDeploymentStarter starter,
        ILogger<Request> logger, CancellationToken cancellationToken)
    {
        if (ChangeReason.Parse(request.ChangeReason, out var badReason) is not { } reason)
            return BadChangeReason(badReason);
        Acting.Because(reason.Text);
        if (request.Environment is not null && environments.FindProblem(request.Environment) is { } problem)
            return problem;
        if (await publisher.PublishAsync(studyOid, formOid, reason, cancellationToken) is not { Version: var version } publication)
            return await db.HasStudyAsync(studyOid, cancellationToken) ? Unknown.Form(studyOid, formOid) : Unknown.Study(studyOid);

        var deployment = request.Environment is { } environment
            ? await starter.FindOrStartAsync(studyOid, publication, environment, cancellationToken)
            : null;
        await db.SaveChangesAsync(cancellationToken);

        if (publication.IsNew)
            logger.LogPublished(studyOid, formOid, version.Number, version.ContentHash);
        var published = VersionSummary.Of(version);
        if (deployment is not null)
            return Accept(published, DeploymentSummary.Of(deployment));
        return publication.IsNew ? TypedResults.Created(FormPaths.Version(studyOid, formOid, version.Number), published) : TypedResults.Ok(published);
    }

    public static ProblemHttpResult BadChangeReason(string problem) => Problem.BadRequest("bad-change-reason", problem,
        "Say in the field changeReason why the version is published, as an auditor should read it.", new Place(Path: "$.changeReason"));

    private static Accepted<Response> Accept(VersionSummary version, DeploymentSummary deployment) =>
        TypedResults.Accepted(deployment.Path, new Response(version, deployment));
}
