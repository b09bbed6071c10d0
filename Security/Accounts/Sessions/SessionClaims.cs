using System.Security.Claims;

namespace Security;

/// <summary>What a session's principal says of the session itself, beside <see cref="ActorClaims"/>.</summary>
public static class SessionClaims
{
    /// <summary>The session's id: random, lasting from sign-in to sign-out.</summary>
    public const string SessionId = "sid";

    /// <summary>How the person proved who it is (RFC 8176): <c>pwd</c>, <c>otp</c>; one claim each.</summary>
    public const string Methods = "amr";

    /// <summary>The id of the session that a principal belongs to; null for a token or JWT.</summary>
    public static string? SessionIdOf(ClaimsPrincipal user) => user.FindFirst(SessionId)?.Value;
}
