using System.Buffers;
using System.IO.Compression;

namespace ServiceDefaults;

/// <summary>How definitions and manifests travel (RFC 7932): they repeat themselves, so most fit into the message.</summary>
public static class Brotli
{
    /// <summary>The word HTTP uses as Content-Encoding.</summary>
    public const string Encoding = "br";

    // The levels above cost up to four times as much and save a fifth at most (docs/decisions/0009).
    private const int Quality = 1;
    private const int Window = 22;

    /// <summary>The bytes compressed.</summary>
    public static byte[] Compress(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);

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
