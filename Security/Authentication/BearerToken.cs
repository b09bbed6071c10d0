using Microsoft.AspNetCore.Http;

namespace Security.Authentication;

/// <summary>Reads the bearer token of a request.</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    /// <summary>The token; null where the request bears none.</summary>
    public static string? Find(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..].Trim()
            : null;

    /// <summary>True for a token that this system made; false for a JWT of some issuer.</summary>
    public static bool IsOurs(string token) => token.StartsWith(TokenHash.Prefix, StringComparison.Ordinal);
}
