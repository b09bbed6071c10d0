using Contracts;

namespace Builder.Service.Domain;

/// <summary>That a site uses a release from a moment on, as its environment told. Never goes; the highest decision number of a site that stands holds.</summary>
/// <remarks>Study and release are what the message names: after a restored backup, or by a mistake over there, the Builder may not know them.</remarks>
public sealed class SiteActivation
{
    /// <summary>Order of arrival.</summary>
    public long Id { get; private set; }
    public required string Environment { get; init; }
    public required string StudyOid { get; init; }
    public required string SiteOid { get; init; }
    public required string SiteName { get; init; }
    public required int DecisionNumber { get; init; }
    public required int ReleaseNumber { get; init; }
    public required Guid ReleaseId { get; init; }

    /// <summary>Of the manifest that is stored there.</summary>
    public required string ManifestHash { get; init; }

    /// <summary>The release before it; null for the first.</summary>
    public int? PreviousReleaseNumber { get; init; }
    public required IReadOnlyList<SiteReleaseApproval> Approvals { get; init; }
    public required string Reason { get; init; }
    public required string ActivatedBy { get; init; }

    /// <summary>By the environment's own clock.</summary>
    public required DateTimeOffset ActivatedAt { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>0 while it stands. Otherwise its own Id: the environment has lost the decision, and the next one of this number is another.</summary>
    public long Voided { get; private set; }

    /// <summary>The environment has lost the decision, as with a restored backup. The row stays as what was once told.</summary>
    public void Void() => Voided = Id;

    /// <summary>The decision that a message tells of.</summary>
    public static SiteActivation Of(SiteReleaseActivated message, DateTimeOffset receivedAt) => new()
    {
        Environment = message.Environment,
        StudyOid = message.StudyOid,
        SiteOid = message.SiteOid,
        SiteName = message.SiteName,
        DecisionNumber = message.DecisionNumber,
        ReleaseNumber = message.ReleaseNumber,
        ReleaseId = message.ReleaseId,
        ManifestHash = message.ManifestHash,
        PreviousReleaseNumber = message.PreviousReleaseNumber,
        Approvals = message.Approvals,
        Reason = message.Reason,
        ActivatedBy = message.ActivatedBy,
        ActivatedAt = message.ActivatedAt,
        ReceivedAt = receivedAt,
    };
}
