using ServiceDefaults;

namespace Cdms.Service.Domain;

/// <summary>A site of a study in this environment: where subjects are seen (ODM 1.3.2: Location).</summary>
/// <remarks>It uses one release at a time. Which one is a decision: the last one holds, whatever the numbers of the releases.</remarks>
public sealed class Site : IRevisioned
{
    /// <summary>Insertion order.</summary>
    public long Id { get; private set; }

    /// <summary>OID of the study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>OID of the site in its study; never given to another one.</summary>
    public required string SiteOid { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Number of the last decision; 0 before the first.</summary>
    public int DecisionNumber { get; private set; }

    /// <summary>Number of the release that new forms are collected by; null before the first decision.</summary>
    public int? ActiveReleaseNumber { get; private set; }

    /// <inheritdoc/>
    public int Revision { get; set; }

    /// <summary>Decides for a release; from now on it holds here.</summary>
    public SiteDecision Decide(ReceivedRelease release, string reason, string decidedBy, DateTimeOffset at, bool needsReconsent = false)
    {
        var decision = new SiteDecision
        {
            SiteId = Id, StudyOid = StudyOid, Number = DecisionNumber + 1, ReleaseNumber = release.ReleaseNumber, PreviousReleaseNumber = ActiveReleaseNumber,
            ManifestHash = release.VerifyStored(), NeedsReconsent = needsReconsent, Reason = reason, DecidedBy = decidedBy, DecidedAt = at,
        };
        (DecisionNumber, ActiveReleaseNumber) = (decision.Number, decision.ReleaseNumber);
        return decision;
    }
}
