namespace Security.Accounts;

/// <summary>A code that stands in once for the authenticator app. Only its hash is kept.</summary>
public sealed class AccountRecoveryCode
{
    /// <summary>Insertion order.</summary>
    public long Id { get; private set; }

    /// <summary>The account.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>SHA-256 over account and code, base64. Codes are random, 80 bits, so it cannot be guessed back.</summary>
    public required string Hash { get; init; }

    /// <summary>When it was used up; null: not yet.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}
