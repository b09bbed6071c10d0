using System.Text.Json;

namespace Forms.Canonical;

/// <summary>Reads the outermost object of a canonical document.</summary>
internal static class CanonicalDocument
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    public static TDocument Read<TDocument>(byte[] utf8)
        where TDocument : class, IDocumentPart<TDocument>
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, Options);
            return Read<TDocument>(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new FormDefinitionFormatException(exception.Path ?? "$", "is not JSON: " + exception.Message, exception);
        }
        catch (InvalidOperationException exception)
        {
            // GetString of a text that is no valid UTF-8, or holds an escaped half of a surrogate pair.
            throw new FormDefinitionFormatException("$", "holds a text that is not Unicode: " + exception.Message, exception);
        }
    }

    /// <summary>Refuses bytes that say the same otherwise than by the rules: blanks, other escapes, other order, other numbers.</summary>
    public static void RefuseDifference(ReadOnlySpan<byte> given, ReadOnlySpan<byte> canonical)
    {
        var same = given.CommonPrefixLength(canonical);
        if (same == given.Length && same == canonical.Length)
            return;
        throw new FormDefinitionFormatException(JsonPlace.Find(given, same), $"is not in canonical form (byte {same}); write it with CanonicalJson.Serialize.");
    }

    private static TDocument Read<TDocument>(JsonElement root)
        where TDocument : class, IDocumentPart<TDocument>
    {
        var path = new JsonPath();
        if (root.ValueKind != JsonValueKind.Object)
            throw new FormDefinitionFormatException("$", $"is {root.ValueKind}, not an object.");
        var reader = new FieldReader(root, path);
        if (reader.Integer("formatVersion", null) is not CanonicalJson.FormatVersion)
            throw new FormDefinitionFormatException("$.formatVersion", $"must stand first and be {CanonicalJson.FormatVersion}; this software reads no other format.");
        var document = CanonicalJson.Map<TDocument>(reader, null);
        reader.RefuseWhatIsLeft();
        return document;
    }
}
