using System.IO.Compression;
using Builder.Service.Domain;
using Contracts;
using Forms;
using ServiceDefaults;

namespace Builder.Service.Features.Reconciliation.TakingBack;

/// <summary>Gets the canonical bytes out of an answer, and makes sure that they are those that the environment had reported.</summary>
internal static class FrozenContentReader
{
    /// <summary>As much as an environment installs by default; a few kilobytes of Brotli can unfold into gigabytes.</summary>
    private const int MostBytes = 64 * 1024 * 1024;

    /// <summary>The bytes; or why they cannot be had. An unreachable store is no such reason: it throws, and the message is tried again.</summary>
    public static async Task<(byte[] Canonical, string? Against)> ReadAsync(FrozenContentReturned told, InventoryDifference lost, CancellationToken cancellationToken)
    {
        if (told.Content is not { HasValue: true })
            return ([], "The environment does not hold it with this content any more. Compare again; another environment may hold it.");
        if (!string.Equals(told.ContentEncoding, Brotli.Encoding, StringComparison.Ordinal))
            return ([], $"The environment sent it compressed as '{told.ContentEncoding}', and only '{Brotli.Encoding}' is understood here: bring Builder and CDMS to the same version.");
        try
        {
            var canonical = await UnpackAsync(await told.Content.Value, cancellationToken);
            if (canonical is null)
                return ([], $"What the environment sent is larger than {MostBytes} bytes, the most that is taken back. Import the file of the study and publish the next version.");
            return ContentHash.Of(canonical) == lost.ThereHash
                ? (canonical, null)
                : ([], $"What the environment sent is not what it had reported as {lost.ThereHash}. Compare again; if it stays so, find out who answers for the environment.");
        }
        catch (InvalidDataException)
        {
            return ([], "What the environment sent cannot be decompressed. Compare again, and take it back once more.");
        }
    }

    private static async Task<byte[]?> UnpackAsync(byte[] compressed, CancellationToken cancellationToken)
    {
        await using var brotli = new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var canonical = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await brotli.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (canonical.Length + read > MostBytes)
                return null;
            canonical.Write(buffer, 0, read);
        }
        return canonical.ToArray();
    }
}
