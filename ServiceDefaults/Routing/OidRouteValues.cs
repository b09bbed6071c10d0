using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace ServiceDefaults;

/// <summary>Route parameters whose name ends in <c>Oid</c> or <c>Key</c> are decoded from the request line itself.</summary>
/// <remarks>
/// The server leaves %2F as it came but decodes all else, so "a%2Fb" may mean <c>a/b</c> or <c>a%2Fb</c> by the time a route value is made.
/// Only the undecoded request line tells the two apart. OIDs of real studies hold slashes, blanks, dots and per cent signs.
/// </remarks>
internal static class OidRouteValues
{
    public static void UseOidRouteValues(this WebApplication app) => app.Use(async (http, next) =>
    {
        Decode(http);
        using (FormLogScope.Begin(RouteLogFields.Of(http.Request.RouteValues)))
            await next(http);
    });

    private static void Decode(HttpContext http)
    {
        if (http.GetEndpoint() is not RouteEndpoint { RoutePattern.PathSegments: var pattern })
            return;

        var segments = RawPath.Segments(http.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "", http.Request.PathBase);
        for (var i = 0; i < pattern.Count; i++)
        {
            if (pattern[i].Parts is not [RoutePatternParameterPart { Name: var name }] || !IsOid(name))
                continue;

            http.Request.RouteValues[name] = segments.Length == pattern.Count
                ? Uri.UnescapeDataString(segments[i])
                // A server that keeps no request line (the one of tests): all but the slash is decoded already.
                : (http.Request.RouteValues[name] as string)?.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        }
    }

    // ODM names what it keys subjects and repeats by Key: SubjectKey, ItemGroupRepeatKey.
    private static bool IsOid(string name) => name.EndsWith("Oid", StringComparison.Ordinal) || name.EndsWith("Key", StringComparison.Ordinal);
}
