namespace Contracts;

/// <summary>What an environment holds: form versions, releases, and which release each site uses. Much comes in several of these. CDMS → Builder.</summary>
public sealed record FormInventoryReported
{
    /// <inheritdoc cref="FormInventoryRequested.RequestId"/>
    public required Guid RequestId { get; init; }

    /// <summary>The environment that answers.</summary>
    public required string Environment { get; init; }

    /// <summary>When it began to look, UTC, by the clock of the environment; the same in every part.</summary>
    public required DateTimeOffset ReportedAt { get; init; }

    /// <summary>Version of the CDMS software.</summary>
    public required string SoftwareVersion { get; init; }

    /// <summary>Number of this part: 1, 2, 3 ….</summary>
    public required int Part { get; init; }

    /// <summary>How many parts the answer has; at least one.</summary>
    public required int Parts { get; init; }

    /// <summary>Installed form versions; those of this part.</summary>
    public required IReadOnlyList<InventoriedFormVersion> FormVersions { get; init; }

    /// <summary>Releases that came, withdrawn ones too; those of this part.</summary>
    public required IReadOnlyList<InventoriedRelease> Releases { get; init; }

    /// <summary>The last decision of each site that has made one; those of this part.</summary>
    public required IReadOnlyList<SiteReleaseActivated> ActiveReleases { get; init; }
}
