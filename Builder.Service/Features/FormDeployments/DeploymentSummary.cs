using System.Linq.Expressions;
using Builder.Service.Domain;

namespace Builder.Service.Features.FormDeployments;

/// <summary>A deployment as lists and requests show it.</summary>
public sealed record DeploymentSummary(
    Guid FormDeploymentId, string StudyOid, string FormOid, int Version, string Environment, string State, int Attempt, string ContentHash, string? InstalledHash,
    DateTimeOffset RequestedAt, DateTimeOffset LastSentAt, DateTimeOffset? Deadline, DateTimeOffset? SettledAt, DateTimeOffset? InstalledAt)
{
    internal static Expression<Func<FormDeployment, DeploymentSummary>> Projection { get; } = deployment => new DeploymentSummary(
        deployment.CorrelationId, deployment.StudyOid, deployment.FormOid, deployment.Version, deployment.Environment, deployment.CurrentState,
        deployment.Attempt, deployment.ContentHash, deployment.InstalledHash,
        deployment.RequestedAt, deployment.LastSentAt, deployment.Deadline, deployment.SettledAt, deployment.InstalledAt);

    private static readonly Func<FormDeployment, DeploymentSummary> Compiled = Projection.Compile();

    /// <summary>Where the deployment is found.</summary>
    internal string Path => $"/api/deployments/{FormDeploymentId}";

    internal static DeploymentSummary Of(FormDeployment deployment) => Compiled(deployment);
}
