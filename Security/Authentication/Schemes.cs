namespace Security;

/// <summary>The authentication schemes.</summary>
public static class Schemes
{
    /// <summary>The default: looks at the request and hands it to one of the others.</summary>
    public const string Any = "Any";

    /// <summary>The cookie of somebody who signed in at a page, with an embedded account or through OpenID Connect.</summary>
    public const string Session = "Session";

    /// <summary><c>Authorization: Bearer sft_…</c>: a personal access token, or the token of a configured API client.</summary>
    public const string Token = "Token";

    /// <summary><c>Authorization: Bearer</c> with a JWT of the configured issuer.</summary>
    public const string Jwt = "Jwt";

    /// <summary>Sign-in at the configured OpenID Connect provider; ends in <see cref="Session"/>.</summary>
    public const string OpenIdConnect = "OpenIdConnect";
}
