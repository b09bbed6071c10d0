using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace Seeds;

/// <summary>Alters a form definition on its way so that nothing but its hash tells: one letter of a text is another.</summary>
internal static class AlteredDefinition
{
    private const string Before = "Describe", After = "Discribe";

    /// <summary>The message with an altered definition; null when it is none that holds one.</summary>
    public static string? Of(string body)
    {
        if (!body.Contains("FormVersionPublished", StringComparison.Ordinal)
            || JsonNode.Parse(body)?["message"]?["definition"] is not JsonObject definition
            || definition["data"]?.GetValue<string>() is not { Length: > 0 } data)
            return null;

        var text = Unpack(Convert.FromBase64String(data));
        var at = text.IndexOf(Before, StringComparison.Ordinal);
        if (at < 0)
            return null;
        definition["data"] = Convert.ToBase64String(Pack(text[..at] + After + text[(at + Before.Length)..]));
        return definition.Root.ToJsonString();
    }

    private static string Unpack(byte[] compressed)
    {
        using var brotli = new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var reader = new StreamReader(brotli, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static byte[] Pack(string text)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            brotli.Write(Encoding.UTF8.GetBytes(text));
        return compressed.ToArray();
    }
}
