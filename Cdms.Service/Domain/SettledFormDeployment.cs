namespace Cdms.Service.Domain;

/// <summary>What became of one deployment here: installed, or cancelled before it could be (its tombstone).</summary>
/// <remarks>
/// One row, one key, for both: an installation and a cancellation that race insert the same key, so one of the two
/// fails, is tried again and finds how the other decided. A rejection settles nothing; a later attempt is judged afresh.
/// </remarks>
public sealed class SettledFormDeployment
{
    /// <summary>The deployment.</summary>
    public required Guid FormDeploymentId { get; init; }

    /// <summary>True: a tombstone, its version must not be installed by it. False: its version is installed.</summary>
    public required bool IsCancelled { get; init; }

    /// <summary>OID of the study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>OID of the form in its study.</summary>
    public required string FormOid { get; init; }

    /// <summary>Number of the version.</summary>
    public required int Version { get; init; }

    /// <summary>When it was settled.</summary>
    public required DateTimeOffset SettledAt { get; init; }
}
