using Microsoft.IdentityModel.Tokens;

namespace Security.Authentication.Issuers;

/// <summary>What is demanded of a token of any issuer.</summary>
internal static class TokenRules
{
    /// <summary>How far the clocks of issuer and service may differ.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);

    /// <summary>Signatures with a private key that only the issuer has. HMAC is left out, since its key could be taken for a public one (RFC 8725, section 2.1), and so is <c>none</c>.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public static void Apply(TokenValidationParameters parameters)
    {
        parameters.ValidAlgorithms = Algorithms;
        parameters.ClockSkew = ClockSkew;
        parameters.RequireSignedTokens = true;
        parameters.RequireExpirationTime = true;
        parameters.ValidateIssuer = true;
        parameters.ValidateAudience = true;
        parameters.ValidateLifetime = true;
    }
}
