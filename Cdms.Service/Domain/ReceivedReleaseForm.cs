namespace Cdms.Service.Domain;

/// <summary>One form version of a release that came.</summary>
public sealed class ReceivedReleaseForm
{
    /// <summary>The release's journey to this environment.</summary>
    public Guid ReleaseDeploymentId { get; private set; }

    /// <summary>OID of the form.</summary>
    public required string FormOid { get; init; }

    /// <summary>Number of the version.</summary>
    public required int Version { get; init; }

    /// <summary>Hash that the installed version must have.</summary>
    public required string ContentHash { get; init; }
}
