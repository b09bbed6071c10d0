using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Environments;
using Builder.Service.Features.Forms;
using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Publishes every form of a study and sends all of them to one environment, in one transaction.</summary>
internal static class DeployStudy
{
    public sealed record Request(string Environment, string ChangeReason);

    public sealed record Response(string StudyOid, string Environment, IReadOnlyList<DeploymentSummary> Deployments);

    public static async Task<Results<Accepted<Response>, ProblemHttpResult>> HandleAsync(
        string studyOid, Request request, BuilderDbContext db, EnvironmentRules environments, FormDeploymentStarter starter, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (ChangeReason.Parse(request.ChangeReason, out var badReason) is not { } reason)
            return PublishFormVersion.BadChangeReason(badReason);
        if (environments.FindProblem(request.Environment) is { } problem)
            return problem;
        if (!await db.HasStudyAsync(studyOid, cancellationToken))
            return Unknown.Study(studyOid);
        if (await db.LockFormsAsync(studyOid, cancellationToken) is not { Count: > 0 } forms)
            return Problem.Conflict("study-without-forms", $"The study '{studyOid}' has no forms to deploy.", "Import a file that defines its forms.", new Place(Oid: studyOid));

        var deployments = new List<FormDeployment>();
        foreach (var form in forms)
        {
            var version = form.Publish(await db.StandingVersionAsync(form, cancellationToken), reason, Actor.Local, clock.GetUtcNow());
            deployments.Add(await starter.FindOrStartAsync(new FormKey(studyOid, form.FormOid), version, request.Environment, cancellationToken));
        }
        await db.SaveChangesAsync(cancellationToken);

        return TypedResults.Accepted(
            $"/api/deployments?study={OidPath.Segment(studyOid)}&environment={request.Environment}",
            new Response(studyOid, request.Environment, [.. deployments.Select(DeploymentSummary.Of)]));
    }

    private static async Task<List<FormDef>> LockFormsAsync(this BuilderDbContext db, string studyOid, CancellationToken cancellationToken)
    {
        await db.FormDefs.Where(form => form.Study.StudyOid == studyOid).LockAsync(form => form.Revision, cancellationToken);
        return await db.FormDefs.Where(form => form.Study.StudyOid == studyOid).OrderBy(form => form.Position).ThenBy(form => form.FormOid).ToListAsync(cancellationToken);
    }
}
