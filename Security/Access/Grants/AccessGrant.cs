using ServiceDefaults;

namespace Security.Access;

/// <summary>A role that somebody has, or had. Never deleted: who could do what, and when, is answered for all time (21 CFR 11.10(d); ICH E6(R3), 4.3.8).</summary>
public sealed class AccessGrant : IRevisioned
{
    /// <summary>Longest <see cref="SubjectId"/>, <see cref="GrantedBy"/> and <see cref="RevokedBy"/>.</summary>
    internal const int SubjectLength = 255;

    /// <summary>Insertion order.</summary>
    public long Id { get; private set; }

    /// <summary><see cref="Actor.Id"/> of who has the role; capitals count.</summary>
    public required string SubjectId { get; init; }

    /// <summary>One of <see cref="Roles"/>.</summary>
    public required string Role { get; init; }

    /// <summary>The study; null: all.</summary>
    public string? StudyOid { get; init; }

    /// <summary>The site in the study; null: all.</summary>
    public string? SiteOid { get; init; }

    /// <summary>When it was granted.</summary>
    public required DateTimeOffset GrantedAt { get; init; }

    /// <summary><see cref="Actor.Id"/> of who granted it.</summary>
    public required string GrantedBy { get; init; }

    /// <summary>Why, in that person's words.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was revoked; null: it is in force.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary><see cref="Actor.Id"/> of who revoked it.</summary>
    public string? RevokedBy { get; private set; }

    /// <summary>Why it was revoked.</summary>
    public string? RevokeReason { get; private set; }

    /// <inheritdoc/>
    public int Revision { get; set; }

    /// <summary>As claims and pages show it.</summary>
    public Grant ToGrant() => new(Role, StudyOid, SiteOid);

    internal void Revoke(DateTimeOffset at, string by, string reason) => (RevokedAt, RevokedBy, RevokeReason) = (at, by, reason);
}
