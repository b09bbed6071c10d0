using Microsoft.AspNetCore.Http;

namespace Security.Hardening;

/// <summary>Gives every answer, also that of a failure, the headers which tell a browser what it must not do with it.</summary>
/// <remarks>They are set when the answer starts: an exception handler empties the headers, and an endpoint that knows better has spoken by then.</remarks>
internal sealed class SecurityHeaders(RequestDelegate next, ContentSecurityPolicy policy)
{
    // A year, as browsers' preload lists ask for at least.
    private const string StrictTransport = "max-age=31536000; includeSubDomains";

    private const string NoFeatures =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(self), geolocation=(), gyroscope=(), " +
        "magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()";

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(() =>
        {
            Set(http);
            return Task.CompletedTask;
        });
        return next(http);
    }

    private void Set(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.TryAdd("Content-Security-Policy", policy.Text);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = NoFeatures;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Not for "localhost": other programs of the same machine would have to speak TLS as well.
        if (http.Request.IsHttps && !LoopbackNames.Contains(http.Request.Host.Host))
            headers.StrictTransportSecurity = StrictTransport;
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = CachingOf(http.Response);
    }

    // What carries a version of itself may be kept by its reader, who has to ask each time whether it still holds and whether the reader still may.
    private static string CachingOf(HttpResponse answer) =>
        answer.Headers.ETag.Count > 0 ? "private, no-cache" : "no-store";
}
