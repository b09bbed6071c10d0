using System.Text.Json;

namespace Runner.Api;

/// <summary>What the Builder says to an import.</summary>
public sealed record ImportAnswer(IReadOnlyList<ImportedStudy> Studies, JsonElement Report);

/// <summary>A study of the imported file.</summary>
public sealed record ImportedStudy(string StudyOid, IReadOnlyList<ImportedForm> Forms);

/// <summary>A form of an imported study.</summary>
public sealed record ImportedForm(string FormOid, string Name, int Items);

/// <summary>The deployments that a request has started or found.</summary>
public sealed record DeployedStudy(string StudyOid, string Environment, IReadOnlyList<Deployment> Deployments);

/// <summary>A page of deployments.</summary>
public sealed record DeploymentsPage(IReadOnlyList<Deployment> Deployments, int Page, int PageSize, int Total);

/// <summary>One form version on its way to one environment.</summary>
public sealed record Deployment(
    Guid FormDeploymentId, string StudyOid, string FormOid, int Version, string Environment, string State, int Attempt, string ContentHash)
{
    /// <summary>True once the environment has answered, or nothing more will be tried by itself.</summary>
    public bool IsSettled => State is "Installed" or "Rejected" or "Failed" or "Cancelled";
}
