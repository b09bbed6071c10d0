using System.IO.Compression;
using Contracts;

namespace Cdms.Service.Features.FormVersions;

/// <summary>A definition out of its compression, or the problem that stood in the way.</summary>
public sealed record UnpackedDefinition(byte[] Canonical, FormVersionProblem? Problem)
{
    /// <summary>A definition that cannot be had.</summary>
    public static UnpackedDefinition Of(FormVersionProblem problem) => new([], problem);

    /// <summary>Decompresses up to <paramref name="maxBytes"/>: a few kilobytes of Brotli can unfold into gigabytes.</summary>
    public static UnpackedDefinition Decompress(byte[] compressed, int maxBytes)
    {
        try
        {
            using var brotli = new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress);
            using var canonical = new MemoryStream();
            var buffer = new byte[81920];
            while (brotli.Read(buffer) is > 0 and var count)
            {
                if (canonical.Length + count > maxBytes)
                    return Of(FormVersionProblems.TooLarge(maxBytes));
                canonical.Write(buffer, 0, count);
            }

            return new(canonical.ToArray(), null);
        }
        catch (Exception exception) when (exception is InvalidOperationException or InvalidDataException or IOException)
        {
            return Of(FormVersionProblems.Unreadable());
        }
    }
}
