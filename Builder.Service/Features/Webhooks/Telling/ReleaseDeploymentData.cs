using Builder.Service.Domain;
using Contracts;

namespace Builder.Service.Features.Webhooks.Telling;

/// <summary>The state that a release's journey came to.</summary>
internal sealed record ReleaseDeploymentData(
    Guid ReleaseDeploymentId, string StudyOid, int ReleaseNumber, string ManifestHash, string Environment, int Attempt, string? From, string State, string Cause,
    int ProblemCount, IReadOnlyList<StudyReleaseProblem> Problems)
{
    public static Notice Notice(ReleaseDeployment deployment, ReleaseDeploymentTransition to) => new(
        WebhookType.OfReleaseDeployment(to.To), deployment.StudyOid, to.At, deployment.Revision,
        new ReleaseDeploymentData(
            deployment.CorrelationId, deployment.StudyOid, deployment.ReleaseNumber, deployment.ManifestHash, deployment.Environment, to.Attempt, to.From, to.To,
            to.Cause, deployment.Problems.Count, [.. deployment.Problems.Take(FormDeploymentData.MostProblems)]));
}
