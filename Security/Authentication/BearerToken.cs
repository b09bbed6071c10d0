using Microsoft.AspNetCore.Http;

namespace Security.Authentication;

/// <summary>Reads the bearer token of a request.</summary>
internal static class BearerToken
{
    private const string Prefix = "Bearer ";

    /// <summary>The token; null where the request bears none.</summary>
    public static string? Find(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            ? header[Prefix.Length..].Trim()
            : null;
}
