using Microsoft.AspNetCore.Http.Features;

namespace Builder.Service.Features.Requests;

/// <summary>Puts <see cref="MeasuredBody"/> under every request that an endpoint takes. Runs after routing, since the limit is the endpoint's.</summary>
internal static class BodyMeasuring
{
    public static void UseBodyMeasuring(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (http.GetEndpoint() is { } endpoint && !HttpMethods.IsGet(http.Request.Method))
            Measure(http, endpoint.Metadata.GetMetadata<BodyLimit>() ?? BodyLimit.Default);
        await next(http);
    });

    private static void Measure(HttpContext http, BodyLimit limit)
    {
        // Said in the header: refused before a byte of it is read.
        if (http.Request.ContentLength > limit.Bytes)
            throw BodyLimit.Exceeded(limit.Bytes);
        // The server's own limit steps back: ours counts, and says what to do.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
            server.MaxRequestBodySize = null;
        var body = new MeasuredBody(http.Request.Body, limit.Bytes);
        http.Response.RegisterForDispose(body);
        http.Request.Body = body;
    }
}
