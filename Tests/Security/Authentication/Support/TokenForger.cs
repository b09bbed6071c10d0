using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Tests.Security.Authentication.Support;

/// <summary>Makes tokens as the provider does, each with one thing wrong.</summary>
internal sealed class TokenForger(IdentityProvider provider)
{
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    public string Make(
        string audience = IdentityProvider.Audience, string? issuer = null, TimeSpan? lifetime = null, SecurityKey? key = null, string subject = "etl", bool names = true) =>
        Handler.CreateToken(Describe(audience, issuer, lifetime, subject, names, new SigningCredentials(key ?? provider.Key, SecurityAlgorithms.RsaSha256)));

    /// <summary>HMAC with the public key's bytes, which everybody knows (RFC 8725, section 2.1).</summary>
    public string MakeWithPublicKeyAsSecret()
    {
        var secret = new SymmetricSecurityKey(provider.Key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = provider.Key.KeyId };
        return Handler.CreateToken(Describe(IdentityProvider.Audience, null, null, "etl", true, new SigningCredentials(secret, SecurityAlgorithms.HmacSha256)));
    }

    /// <summary><c>alg: none</c>.</summary>
    public string MakeUnsigned() => Handler.CreateToken(Describe(IdentityProvider.Audience, null, null, "etl", true, null));

    private SecurityTokenDescriptor Describe(string audience, string? issuer, TimeSpan? lifetime, string subject, bool names, SigningCredentials? credentials)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object> { ["roles"] = new[] { "loaders" } };
        if (names)
            (claims["client_id"], claims["sub"]) = ("etl", subject);
        return new SecurityTokenDescriptor
        {
            Issuer = issuer ?? provider.Address.ToString(),
            Audience = audience,
            Expires = now + (lifetime ?? TimeSpan.FromMinutes(5)),
            NotBefore = now.AddMinutes(-10),
            IssuedAt = now.AddMinutes(-10),
            Claims = claims,
            SigningCredentials = credentials,
        };
    }
}
