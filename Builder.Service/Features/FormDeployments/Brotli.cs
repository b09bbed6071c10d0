using System.Buffers;
using System.IO.Compression;

namespace Builder.Service.Features.FormDeployments;

/// <summary>How definitions travel: form definitions repeat themselves, so most fit into the message.</summary>
internal static class Brotli
{
    /// <summary>The word HTTP uses as Content-Encoding.</summary>
    public const string Encoding = "br";

    // The levels above cost up to four times as much and save a fifth at most (docs/decisions/0009).
    private const int Quality = 1;
    private const int Window = 22;

    public static byte[] Compress(byte[] bytes)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length));
        try
        {
            return BrotliEncoder.TryCompress(bytes, buffer, out var length, Quality, Window)
                ? buffer.AsSpan(0, length).ToArray()
                : throw new InvalidOperationException($"{bytes.Length} bytes could not be compressed.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
