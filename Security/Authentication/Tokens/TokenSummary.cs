namespace Security.Authentication.Tokens;

/// <summary>A personal access token as lists show it; the token itself is never shown again.</summary>
/// <param name="TokenId">For addresses.</param>
/// <param name="Name">The owner's name for it.</param>
/// <param name="Grants">What it may do at most.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="ExpiresAt">UTC.</param>
/// <param name="RevokedAt">UTC; null: not revoked.</param>
/// <param name="RevokedBy">Id of who revoked it.</param>
/// <param name="LastUsedAt">UTC, to the hour; null: never.</param>
public sealed record TokenSummary(
    Guid TokenId, string Name, IReadOnlyList<string> Grants, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt,
    DateTimeOffset? RevokedAt, string? RevokedBy, DateTimeOffset? LastUsedAt)
{
    internal static TokenSummary Of(PersonalAccessToken token) => new(
        token.TokenId, token.Name, token.Grants.Split(' ', StringSplitOptions.RemoveEmptyEntries), token.CreatedAt, token.ExpiresAt,
        token.RevokedAt, token.RevokedBy, token.LastUsedAt);
}
