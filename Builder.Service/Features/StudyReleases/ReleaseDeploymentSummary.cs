using Builder.Service.Domain;
using Contracts;

namespace Builder.Service.Features.StudyReleases;

/// <summary>A release's journey to one environment as lists and requests show it.</summary>
public sealed record ReleaseDeploymentSummary(
    Guid ReleaseDeploymentId, string StudyOid, int ReleaseNumber, string Environment, string State, int Attempt, string ManifestHash,
    DateTimeOffset RequestedAt, DateTimeOffset? StartsAt, DateTimeOffset? LastSentAt, DateTimeOffset? ReadyAt, DateTimeOffset? WithdrawnAt, DateTimeOffset? WithdrawalConfirmedAt,
    IReadOnlyList<StudyReleaseProblem> Problems)
{
    internal static ReleaseDeploymentSummary Of(ReleaseDeployment deployment) => new(
        deployment.CorrelationId, deployment.StudyOid, deployment.ReleaseNumber, deployment.Environment, deployment.CurrentState, deployment.Attempt, deployment.ManifestHash,
        deployment.RequestedAt, deployment.StartsAt, deployment.LastSentAt, deployment.ReadyAt, deployment.WithdrawnAt, deployment.WithdrawalConfirmedAt, deployment.Problems);
}
