using ServiceDefaults;

namespace Security.Authentication.Tokens;

/// <summary>A token by which a person lets a program act, within a part of what the person may do. Shown once, kept hashed.</summary>
public sealed class PersonalAccessToken : IRevisioned
{
    /// <summary>Longest <see cref="Name"/>.</summary>
    public const int NameLength = 60;

    /// <summary>Key.</summary>
    public long Id { get; private set; }

    /// <summary>What addresses and the audit trail call it; tells nothing of the token itself.</summary>
    public required Guid TokenId { get; init; }

    /// <summary><see cref="Actor.Id"/> of the person.</summary>
    public required string OwnerId { get; init; }

    /// <summary>What the person calls it. Never used twice by one person, so that the name in the trail means one token for good.</summary>
    public required string Name { get; init; }

    /// <summary>As in <see cref="Security.TokenHash.Of"/>.</summary>
    public required string TokenHash { get; init; }

    /// <summary>What it may do at most, as <see cref="Grant.ToString"/>, parted by blanks.</summary>
    public required string Grants { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when on it is refused, UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>From when on it was refused before its time, UTC; null: it was not revoked.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary><see cref="Actor.Id"/> of who revoked it.</summary>
    public string? RevokedBy { get; set; }

    /// <summary>When it was last used, UTC, to the hour; null: never. Written past the audit trail, which names the token with all that it does.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <inheritdoc/>
    public int Revision { get; set; }
}
