using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Security.Actors;

/// <summary>Makes a request an act of whoever is signed in.</summary>
internal static class RequestAct
{
    private const string Study = "studyOid";

    public static async Task RunAsync(HttpContext http, RequestDelegate next)
    {
        using (Acting.Begin(Of(http)))
            await next(http);
    }

    private static Act Of(HttpContext http) => new()
    {
        Actor = ActorClaims.Of(http.User) ?? Actor.Anonymous,
        Through = $"{http.Request.Method} {PathOf(http)}",
        TraceId = Activity.Current?.TraceId.ToHexString(),
        StudyOid = http.Request.RouteValues.TryGetValue(Study, out var study) ? study as string : null,
    };

    /// <summary>The path as it was sent, so that a slash inside of an OID stays one; never the query, which may hold what a trail must not.</summary>
    private static string PathOf(HttpContext http)
    {
        var target = http.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        return target.StartsWith('/') ? target.Split('?', 2)[0] : (http.Request.PathBase + http.Request.Path).ToUriComponent();
    }
}
