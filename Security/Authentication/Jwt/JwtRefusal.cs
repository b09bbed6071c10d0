using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;
using ServiceDefaults;

namespace Security.Authentication.Jwt;

/// <summary>Says why a JWT is refused.</summary>
internal static class JwtRefusal
{
    public static Problem Describe(Exception? failure, JwtSignInOptions options) => failure switch
    {
        SecurityTokenExpiredException => Refused("token-expired", "The token has expired.", "Fetch a new token from the issuer."),
        SecurityTokenNotYetValidException => Refused("token-not-yet-valid", "The token is not valid yet.", "Set the clocks of issuer and service; they differ by more than a minute."),
        SecurityTokenInvalidAudienceException => Refused("token-for-others", $"The token is meant for another audience than '{options.Audience}'.", "Ask the issuer for a token with this audience."),
        SecurityTokenInvalidIssuerException => Refused("token-of-others", $"The token comes from another issuer than '{options.Authority}'.", "Fetch the token from this issuer."),
        SecurityTokenInvalidAlgorithmException or SecurityTokenSignatureKeyNotFoundException or SecurityTokenInvalidSignatureException =>
            Refused("token-signature", "The token does not bear a signature that a key of the issuer made.", "Fetch a new token from the issuer, and send it as it came."),
        UnnamedProgramException => Refused("token-names-nobody", $"The token has none of the claims {options.SubjectClaim}, so nobody would be known to act.", "Have the issuer put one into it."),
        _ => Refused("token-refused", "The token cannot be read.", $"Send a JWT of '{options.Authority}' as it came."),
    };

    public static Problem Unreachable(JwtSignInOptions options) => new(StatusCodes.Status503ServiceUnavailable, "issuer-unreachable",
        $"The keys of '{options.Authority}' cannot be fetched, so no token of it can be checked.", "Try again in a minute; if it stays, tell whoever runs the service.");

    private static Problem Refused(string code, string detail, string remedy) => new(StatusCodes.Status401Unauthorized, code, detail, remedy);
}
