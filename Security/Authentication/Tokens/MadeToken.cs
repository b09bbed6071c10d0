namespace Security.Authentication.Tokens;

/// <summary>The answer to who makes a token.</summary>
/// <param name="Token">The token. This is the only time that it is shown.</param>
/// <param name="Summary">What is kept of it.</param>
public sealed record MadeToken(string Token, TokenSummary Summary);
