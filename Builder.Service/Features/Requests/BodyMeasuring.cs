using System.Buffers;
using Microsoft.AspNetCore.Http.Features;

namespace Builder.Service.Features.Requests;

/// <summary>Puts <see cref="MeasuredBody"/> under every request that an endpoint takes. Runs after routing, since the limit is the endpoint's.</summary>
internal static class BodyMeasuring
{
    private const long MostDrained = 256L * 1024 * 1024;

    public static void UseBodyMeasuring(this WebApplication app) => app.Use(async (http, next) =>
    {
        var sent = http.Request.Body;
        try
        {
            if (http.GetEndpoint() is { } endpoint && !HttpMethods.IsGet(http.Request.Method))
                Measure(http, endpoint.Metadata.GetMetadata<BodyLimit>() ?? BodyLimit.Default);
            await next(http);
        }
        catch (ProblemException refused) when (refused.Problem.Status == StatusCodes.Status413PayloadTooLarge && http.Request.Headers.Expect.Count == 0)
        {
            await DrainAsync(sent, http.RequestAborted);
            throw;
        }
    });

    private static void Measure(HttpContext http, BodyLimit limit)
    {
        // The server's own limit steps back: ours counts, and says what to do.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
            server.MaxRequestBodySize = null;
        // Said in the header: refused before anything is read.
        if (http.Request.ContentLength > limit.Bytes)
            throw BodyLimit.Exceeded(limit.Bytes);
        var body = new MeasuredBody(http.Request.Body, limit.Bytes);
        http.Response.RegisterForDispose(body);
        http.Request.Body = body;
    }

    /// <remarks>Many clients read no answer before they have sent all: cut off, they would report a broken connection instead of the reason.</remarks>
    private static async Task DrainAsync(Stream sent, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            long drained = 0;
            for (var count = 1; count > 0 && drained < MostDrained; drained += count)
                count = await sent.ReadAsync(buffer, cancellationToken);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
