using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Security.Signatures;

/// <summary>A person who may come to sign: signed in at a page, in a session of their own.</summary>
/// <param name="Actor">Who it is.</param>
/// <param name="User">The principal, for policies.</param>
internal sealed record Signer(Actor Actor, ClaimsPrincipal User)
{
    /// <summary>Claim of the session's id, as in OpenID Connect.</summary>
    public const string SessionClaim = "sid";

    /// <summary>The session; null for one without an id, in which every signing is the first.</summary>
    public string? SessionId => User.FindFirst(SessionClaim)?.Value;

    /// <summary>True when the account is the identity provider's, so that this service knows no password of it. Such an id has the provider's prefix with a colon; no user name holds one.</summary>
    public bool IsExternal => Actor.Id.Contains(':', StringComparison.Ordinal);

    /// <summary>When the person last proved who they are.</summary>
    public DateTimeOffset? AuthenticatedAt =>
        long.TryParse(User.FindFirst(ActorClaims.AuthenticatedAt)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    /// <summary>Who makes this request, if it is a person in a session; null for programs and for whoever brings a token.</summary>
    public static async Task<Signer?> FindAsync(HttpContext http)
    {
        if (http.Request.Headers.Authorization.Count > 0 || ActorClaims.Of(http.User) is not { Kind: ActorKind.Person } actor)
            return null;
        var session = await http.AuthenticateAsync(Schemes.Session);
        // The request's principal and not the cookie's: its grants are those of now.
        return session.Succeeded && ActorClaims.Of(session.Principal)?.Id == actor.Id ? new Signer(actor, http.User) : null;
    }
}
