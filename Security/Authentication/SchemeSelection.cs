using Microsoft.AspNetCore.Http;

namespace Security.Authentication;

/// <summary>Which scheme finds out who makes a request.</summary>
internal static class SchemeSelection
{
    /// <summary>A bearer token goes before a session: a program that sends one means it, and a browser never does so by itself.</summary>
    public static string Select(HttpContext http, bool hasIssuer) => BearerToken.Find(http.Request) switch
    {
        null => Schemes.Session,
        var token when BearerToken.IsOurs(token) || !hasIssuer => Schemes.Token,
        _ => Schemes.Jwt,
    };
}
