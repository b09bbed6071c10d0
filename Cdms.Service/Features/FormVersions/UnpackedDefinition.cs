using System.Buffers;
using System.IO.Compression;
using Contracts;

namespace Cdms.Service.Features.FormVersions;

/// <summary>A definition out of its compression, or the problem that stood in the way.</summary>
public sealed record UnpackedDefinition(byte[] Canonical, FormVersionProblem? Problem)
{
    // Most definitions unfold into less.
    private const int FirstTry = 64 * 1024;

    /// <summary>A definition that cannot be had.</summary>
    public static UnpackedDefinition Of(FormVersionProblem problem) => new([], problem);

    /// <summary>Decompresses up to <paramref name="maxBytes"/>: a few kilobytes of Brotli can unfold into gigabytes.</summary>
    /// <remarks>What ends too early is given as far as it goes: its hash tells.</remarks>
    public static UnpackedDefinition Decompress(byte[] compressed, int maxBytes)
    {
        var canonical = ArrayPool<byte>.Shared.Rent(Math.Min(FirstTry, maxBytes + 1));
        var brotli = new BrotliDecoder();
        try
        {
            for (var (read, length) = (0, 0); ;)
            {
                var status = brotli.Decompress(compressed.AsSpan(read), canonical.AsSpan(length), out var consumed, out var written);
                read += consumed;
                length += written;
                if (status == OperationStatus.InvalidData)
                    return Of(FormVersionProblems.Unreadable());
                if (length > maxBytes)
                    return Of(FormVersionProblems.TooLarge(maxBytes));
                // A full buffer may have more to come even where the decoder asks for more to read.
                if (status == OperationStatus.Done || length < canonical.Length)
                    return new(canonical.AsSpan(0, length).ToArray(), null);
                canonical = Grow(canonical, maxBytes);
            }
        }
        finally
        {
            brotli.Dispose();
            ArrayPool<byte>.Shared.Return(canonical);
        }
    }

    private static byte[] Grow(byte[] full, int maxBytes)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(full.Length * 2L, maxBytes + 1L));
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }
}
