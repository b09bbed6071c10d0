namespace Security.Authentication.Tokens;

/// <summary>What a person asks a new token to be.</summary>
/// <param name="Name">Which program will use it, for the audit trail; 1 to 60 characters, never used before by this person.</param>
/// <param name="Grants">What it may do: grants that the person holds, or narrower ones.</param>
/// <param name="ExpiresAt">From when on it is refused; left out: after the default lifetime.</param>
public sealed record TokenRequest(string Name, IReadOnlyList<string> Grants, DateTimeOffset? ExpiresAt = null);
