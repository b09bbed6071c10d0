using ServiceDefaults;

namespace Security.Access;

/// <summary>Lets somebody see what an access class hides in a study. Never deleted: who was unblinded, when and why, is answered for all time (ICH E6(R3), 3.16.1(g), 4.1.4).</summary>
/// <remarks>
/// It is the only way. No role brings a class with it, not even administrator or auditor: whoever works in the trial stays blinded unless the trial's design
/// justifies otherwise and somebody has written down why (ICH E6(R3), 4.1.2). An auditor or inspector who must look behind the blind is granted the class, with the reason.
/// </remarks>
public sealed class AccessClassGrant : IRevisioned
{
    /// <summary>Insertion order.</summary>
    public long Id { get; private set; }

    /// <summary><see cref="Actor.Id"/> of who may see; capitals count.</summary>
    public required string SubjectId { get; init; }

    /// <summary>The study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>The class.</summary>
    public required string AccessClass { get; init; }

    /// <summary>When it was granted.</summary>
    public required DateTimeOffset GrantedAt { get; init; }

    /// <summary><see cref="Actor.Id"/> of who granted it.</summary>
    public required string GrantedBy { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was revoked; null: it is in force.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary><see cref="Actor.Id"/> of who revoked it.</summary>
    public string? RevokedBy { get; private set; }

    /// <summary>Why it was revoked.</summary>
    public string? RevokeReason { get; private set; }

    /// <inheritdoc/>
    public int Revision { get; set; }

    internal void Revoke(DateTimeOffset at, string by, string reason) => (RevokedAt, RevokedBy, RevokeReason) = (at, by, reason);
}
