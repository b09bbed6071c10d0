namespace Cdms.Service.Domain;

/// <summary>An approval that a site has for a release. One that was recorded wrongly is revoked, never changed.</summary>
public sealed class SiteApproval
{
    /// <summary>Insertion order.</summary>
    public long Id { get; private set; }

    /// <summary>The site.</summary>
    public required long SiteId { get; init; }

    /// <summary>OID of its study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>Number of the release that is approved.</summary>
    public required int ReleaseNumber { get; init; }

    /// <summary>One of <see cref="ApprovalKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The day of the approval, as its document has it.</summary>
    public required DateOnly ApprovedOn { get; init; }

    /// <summary>Where the document is found.</summary>
    public required string Document { get; init; }

    /// <summary>Who recorded it: printed name and user name.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>When it was revoked; null while it stands.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Who revoked it.</summary>
    public string? RevokedBy { get; private set; }

    /// <summary>Takes it back; the first word counts.</summary>
    public void Revoke(string by, DateTimeOffset at) => (RevokedBy, RevokedAt) = RevokedAt is null ? (by, at) : (RevokedBy, RevokedAt);
}
