namespace Cdms.Service.Domain;

/// <summary>That a site uses a release from a moment on. Never changes, never goes.</summary>
public sealed class SiteDecision
{
    /// <summary>Insertion order.</summary>
    public long Id { get; private set; }

    /// <summary>The site.</summary>
    public required long SiteId { get; init; }

    /// <summary>OID of its study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>Counts the decisions of the site: 1, 2, 3 ….</summary>
    public required int Number { get; init; }

    /// <summary>Number of the release that is used from then on.</summary>
    public required int ReleaseNumber { get; init; }

    /// <summary>Number of the release that was used until then; null for the first.</summary>
    public int? PreviousReleaseNumber { get; init; }

    /// <summary>Hash of the manifest as it was stored then.</summary>
    public required string ManifestHash { get; init; }

    /// <summary>True when a subject that was there before is collected by it only after it consented anew.</summary>
    public bool NeedsReconsent { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who decided: printed name and user name.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset DecidedAt { get; init; }
}
