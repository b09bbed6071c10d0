namespace Builder.Service.Domain;

/// <summary>Which journey is begun: of which form, to which environment, the how manieth.</summary>
public sealed record FormDeploymentTarget(Guid FormDeploymentId, string StudyOid, string FormOid, string Environment, int Ordinal)
{
    /// <summary>The release that carries it; null for a version that travels alone.</summary>
    public Guid? ReleaseId { get; init; }
}
