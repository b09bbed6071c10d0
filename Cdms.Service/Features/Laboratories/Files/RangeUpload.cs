using Microsoft.AspNetCore.Http.Features;

namespace Cdms.Service.Features.Laboratories.Files;

/// <summary>A file that was sent, read before the transaction begins: who sends it slowly keeps nobody from working.</summary>
/// <param name="Content">Its bytes; null where there are more than are taken.</param>
internal sealed record RangeUpload(byte[]? Content)
{
    /// <summary>Most bytes.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    /// <summary>Reads the body of a request.</summary>
    public static async ValueTask<RangeUpload> BindAsync(HttpContext http)
    {
        if (http.Request.ContentLength > MostBytes)
            return new((byte[]?)null);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
            server.MaxRequestBodySize = null;
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await http.Request.Body.ReadAsync(buffer, http.RequestAborted) is > 0 and var length)
        {
            if (content.Length + length > MostBytes)
                return new((byte[]?)null);
            content.Write(buffer, 0, length);
        }
        return new(content.ToArray());
    }
}
