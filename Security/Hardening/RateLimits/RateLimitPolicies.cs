namespace Security;

/// <summary>Names for <c>RequireRateLimiting</c>. What they allow is in <see cref="RateLimitOptions"/>.</summary>
public static class RateLimitPolicies
{
    /// <summary>Sign-in and its second factor, by the address of the client. Lockout counts by account, so the two together slow both one account and many.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Imports, by actor.</summary>
    public const string Import = "import";

    /// <summary>Electronic signatures, by actor.</summary>
    public const string Signing = "signing";

    /// <summary>Making of personal access tokens, by actor.</summary>
    public const string Tokens = "tokens";
}
