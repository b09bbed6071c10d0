namespace Builder.Service.Domain;

/// <summary>Which journey of a release is begun: to which environment, the how manieth.</summary>
public sealed record ReleaseDeploymentTarget(Guid ReleaseDeploymentId, string StudyOid, string Environment, int Ordinal);
