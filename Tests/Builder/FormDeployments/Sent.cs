using System.IO.Compression;
using Contracts;

namespace Tests.Builder.FormDeployments;

/// <summary>Reads what a message to an environment carries.</summary>
internal static class Sent
{
    /// <summary>The canonical JSON, unpacked.</summary>
    public static async Task<byte[]> DefinitionAsync(FormVersionPublished message)
    {
        await using var brotli = new BrotliStream(new MemoryStream(await message.Definition.Value), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        await brotli.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
