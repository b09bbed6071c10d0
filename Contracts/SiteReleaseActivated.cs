namespace Contracts;

/// <summary>A site collects data by a release from now on: its first one, the next, or an earlier one again. CDMS → Builder.</summary>
public sealed record SiteReleaseActivated
{
    /// <summary>The environment of the site.</summary>
    public required string Environment { get; init; }

    /// <inheritdoc cref="FormVersionPublished.StudyOid"/>
    public required string StudyOid { get; init; }

    /// <summary>OID of the site (ODM 1.3.2: Location).</summary>
    public required string SiteOid { get; init; }

    /// <summary>What the site is called.</summary>
    public required string SiteName { get; init; }

    /// <summary>Counts the decisions of the site: 1, 2, 3 …. The highest holds, in whatever order they come.</summary>
    public required int DecisionNumber { get; init; }

    /// <inheritdoc cref="StudyReleasePublished.ReleaseId"/>
    public required Guid ReleaseId { get; init; }

    /// <inheritdoc cref="StudyReleasePublished.ReleaseNumber"/>
    public required int ReleaseNumber { get; init; }

    /// <summary>The hash as computed from the manifest that is stored there.</summary>
    public required string ManifestHash { get; init; }

    /// <summary>Number of the release before it; null for the first.</summary>
    public int? PreviousReleaseNumber { get; init; }

    /// <summary>The approvals by which the site may use it; empty where none are asked for.</summary>
    public required IReadOnlyList<SiteReleaseApproval> Approvals { get; init; }

    /// <summary>Why, in the words of who decided.</summary>
    public required string Reason { get; init; }

    /// <summary>Who decided: printed name and user name.</summary>
    public required string ActivatedBy { get; init; }

    /// <summary>Since when it holds, UTC.</summary>
    public required DateTimeOffset ActivatedAt { get; init; }
}
