using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace ServiceDefaults;

/// <summary>Route parameters whose name ends in <c>Oid</c> are decoded from the request line itself.</summary>
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

    internal static void Decode(HttpContext http)
    {
        if (http.GetEndpoint() is not RouteEndpoint { RoutePattern: var pattern } || http.Features.Get<IHttpRequestFeature>() is not { RawTarget: var target })
            return;

        var segments = RawPath.Segments(target, http.Request.PathBase);
        for (var i = 0; i < pattern.PathSegments.Count && i < segments.Length; i++)
        {
            if (pattern.PathSegments[i] is { IsSimple: true, Parts: [Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: var name }] }
                && name.EndsWith("Oid", StringComparison.Ordinal))
                http.Request.RouteValues[name] = Uri.UnescapeDataString(segments[i]);
        }
    }
}
