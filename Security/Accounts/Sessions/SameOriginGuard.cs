using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Security.Accounts;

/// <summary>Refuses a request that changes something and comes with a session's cookie from a page of another site (cross-site request forgery).</summary>
/// <remarks>
/// SameSite=Lax keeps the cookie back from foreign sites already, but not from other ports and sub-domains of one's own. Proof is, in this order, <c>Sec-Fetch-Site</c>
/// (which scripts cannot set), <c>Origin</c>, or an antiforgery token in its header. Requests with a bearer token need none: no page can add that header for somebody else.
/// </remarks>
internal sealed class SameOriginGuard(RequestDelegate next, IAntiforgery antiforgery, SessionCookies cookies, IOptions<AntiforgeryOptions> tokens)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (IsHarmless(http.Request) || !cookies.ArePresent(http.Request) || await IsProvenAsync(http))
        {
            await next(http);
            return;
        }

        await ChallengeAnswers.WriteAsync(http, new(StatusCodes.Status403Forbidden, "cross-origin-request",
            "This request bears the cookie of a session, and nothing proves that a page of this service sent it; nothing was changed.",
            "In a page of this service, send it with fetch. A program sends 'Authorization: Bearer' with a token in place of the cookie."));
    }

    private static bool IsHarmless(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || HttpMethods.IsTrace(request.Method)
        || request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);

    private async Task<bool> IsProvenAsync(HttpContext http)
    {
        if (http.Request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
            return site is "same-origin";
        if (http.Request.Headers.Origin.ToString() is { Length: > 0 } origin)
            return string.Equals(origin, $"{http.Request.Scheme}://{http.Request.Host}", StringComparison.OrdinalIgnoreCase);
        return MayHoldToken(http.Request) && await antiforgery.IsRequestValidAsync(http);
    }

    // In the header, or in the form of a page. An upload is not read for it.
    private bool MayHoldToken(HttpRequest request) =>
        (tokens.Value.HeaderName is { } header && request.Headers.ContainsKey(header))
        || request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) is true;
}
