namespace Contracts;

/// <summary>What a release would touch at one site.</summary>
public sealed record SiteImpact
{
    /// <summary>OID of the site (ODM 1.3.2: Location).</summary>
    public required string SiteOid { get; init; }

    /// <summary>Number of subjects with at least one form that is touched.</summary>
    public required int Subjects { get; init; }

    /// <summary>Number of forms of subjects.</summary>
    public required int FormInstances { get; init; }

    /// <summary>Number of item values in these forms.</summary>
    public required int Values { get; init; }
}
