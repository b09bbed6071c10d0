using Microsoft.AspNetCore.Http.Features;

namespace Cdms.Service.Features.Files;

/// <summary>Reads the body of an upload as far as it may be.</summary>
internal static class FileBody
{
    // Each is held in memory until it is stored; others wait.
    private static readonly SemaphoreSlim Reading = new(4);

    /// <summary>Reads all of it and hands it on; others wait until that is done.</summary>
    /// <param name="request">The request.</param>
    /// <param name="most">Most bytes.</param>
    /// <param name="take">What is done with it; null: the body is larger.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<TResult> ReadAsync<TResult>(HttpRequest request, int most, Func<byte[]?, Task<TResult>> take, CancellationToken cancellationToken)
    {
        await Reading.WaitAsync(cancellationToken);
        try
        {
            return await take(await ReadAsync(request, most, cancellationToken));
        }
        finally
        {
            Reading.Release();
        }
    }

    private static async Task<byte[]?> ReadAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
            server.MaxRequestBodySize = null;
        using var content = new MemoryStream((int)Math.Min(request.ContentLength ?? 0, most));
        var part = new byte[81920];
        while (await request.Body.ReadAsync(part, cancellationToken) is > 0 and var count)
        {
            // Also of a body that does not say how long it is, no more is read.
            if (content.Length + count > most)
                return null;
            content.Write(part, 0, count);
        }

        return content.ToArray();
    }
}
