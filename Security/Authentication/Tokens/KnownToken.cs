namespace Security.Authentication.Tokens;

/// <summary>What a request needs to know of a token.</summary>
internal sealed record KnownToken(long Id, string OwnerId, string Name, string Grants, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt, DateTimeOffset? LastUsedAt)
{
    private int _uses;

    /// <summary>True for the first use since it was read from the database.</summary>
    public bool IsFirstUse() => Interlocked.Exchange(ref _uses, 1) == 0;
}
