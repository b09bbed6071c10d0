using System.IO.Compression;

namespace Builder.Service.Features.FormDeployments;

/// <summary>How definitions travel: form definitions repeat themselves, so most fit into the message.</summary>
internal static class Brotli
{
    /// <summary>The word HTTP uses as Content-Encoding.</summary>
    public const string Encoding = "br";

    public static byte[] Compress(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            brotli.Write(bytes);
        return compressed.ToArray();
    }
}
