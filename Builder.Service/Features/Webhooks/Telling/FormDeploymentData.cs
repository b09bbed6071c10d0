using Builder.Service.Domain;
using Contracts;

namespace Builder.Service.Features.Webhooks.Telling;

/// <summary>The state that a form version's journey came to.</summary>
internal sealed record FormDeploymentData(
    Guid FormDeploymentId, string StudyOid, string FormOid, int Version, string ContentHash, string Environment, int Attempt, string? From, string State, string Cause,
    int ProblemCount, IReadOnlyList<FormVersionProblem> Problems)
{
    /// <summary>So few that a body stays small, as receivers expect; the API gives all of them.</summary>
    public const int MostProblems = 20;

    public static Notice Notice(FormDeployment deployment, FormDeploymentTransition to) => new(
        WebhookType.OfFormDeployment(to.To), deployment.StudyOid, to.At, deployment.Revision,
        new FormDeploymentData(
            deployment.CorrelationId, deployment.StudyOid, deployment.FormOid, deployment.Version, deployment.ContentHash, deployment.Environment, to.Attempt, to.From, to.To,
            to.Cause, deployment.Problems.Count, [.. deployment.Problems.Take(MostProblems)]));
}
