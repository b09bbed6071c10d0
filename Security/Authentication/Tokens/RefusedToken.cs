using Microsoft.AspNetCore.Http;
using ServiceDefaults;

namespace Security.Authentication.Tokens;

/// <summary>Why a token is refused. Whoever brings a token of 256 random bits may know.</summary>
internal sealed record RefusedToken(string Code, string Detail, string Remedy)
{
    private const string MakeAnother = "Make a new token at /account/tokens and give it to the program.";

    public static RefusedToken Unknown { get; } = new("token-unknown", "Nobody has this token.", "Compare it with the one that was shown when it was made; it begins with sft_. If it is lost, make another at /account/tokens.");

    public static RefusedToken Expired { get; } = new("token-expired", "The token has expired.", MakeAnother);

    public static RefusedToken Revoked { get; } = new("token-revoked", "The token was revoked.", MakeAnother);

    public static RefusedToken OwnerDisabled { get; } = new("token-owner-disabled", "The account of whoever made the token is disabled.", "Ask an administrator, or use the token of somebody whose account is active.");

    public static RefusedToken NoIssuer { get; } = new("no-issuer-configured", "This is no token of this service, and the service knows no issuer of others.",
        "Send a token that begins with sft_, or have whoever runs the service name the issuer in its configuration, section SignIn:Jwt.");

    public static RefusedToken NameTaken { get; } = new("client-name-taken", "An account has the name under which this program is configured, so the audit trail could not tell them apart.",
        "Have whoever runs the service give the program's entry in ApiClients another name, and restart the service.");

    public Problem ToProblem() => new(StatusCodes.Status401Unauthorized, Code, Detail, Remedy);
}
