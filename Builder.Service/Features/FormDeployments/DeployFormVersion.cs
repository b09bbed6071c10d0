using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Environments;
using Builder.Service.Features.Forms;
using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Sends a form version on its way to one environment (202). Asked again: the deployment that is under way (202) or settled (200).</summary>
internal static class DeployFormVersion
{
    public sealed record Request(string Environment);

    public static async Task<Results<Accepted<DeploymentSummary>, Ok<DeploymentSummary>, ProblemHttpResult>> HandleAsync(
        string studyOid, string formOid, int number, Request request,
        BuilderDbContext db, EnvironmentRules environments, FormDeploymentStarter starter, HttpResponse response, CancellationToken cancellationToken)
    {
        if (environments.FindProblem(request.Environment) is { } problem)
            return problem;
        if (await db.LockFormAsync(studyOid, formOid, cancellationToken) is null)
            return await db.HasStudyAsync(studyOid, cancellationToken) ? Unknown.Form(studyOid, formOid) : Unknown.Study(studyOid);
        if (await db.Version(studyOid, formOid, number).FirstOrDefaultAsync(cancellationToken) is not { } version)
            return Unknown.Version(studyOid, formOid, number);

        var deployment = await starter.FindOrStartAsync(new FormKey(studyOid, formOid), version, request.Environment, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        var summary = DeploymentSummary.Of(deployment);
        if (FormDeploymentState.Unsettled.Contains(deployment.CurrentState))
            return TypedResults.Accepted(summary.Path, summary);
        response.Headers.Location = summary.Path;
        return TypedResults.Ok(summary);
    }
}
