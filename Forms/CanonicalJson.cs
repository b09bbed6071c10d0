using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Forms.Canonical;

namespace Forms;

/// <summary>The one byte form of a form definition, of a study's outline and of a release's manifest (docs/canonical-json.md): the same content gives the same bytes on every machine and under every culture.</summary>
public static class CanonicalJson
{
    /// <summary>The version of the rules; a document of another version is refused.</summary>
    public const int FormatVersion = 1;

    /// <summary>Writes the definition.</summary>
    /// <exception cref="FormDefinitionFormatException">A text holds U+0000 or half a surrogate pair, or something required is null.</exception>
    public static byte[] Serialize(FormDefinition definition) => Write(definition);

    /// <summary>Writes the outline of a study.</summary>
    /// <exception cref="FormDefinitionFormatException">A text holds U+0000 or half a surrogate pair, or something required is null.</exception>
    public static byte[] Serialize(StudyOutline outline) => Write(outline);

    /// <summary>Writes the manifest of a release.</summary>
    /// <exception cref="FormDefinitionFormatException">A text holds U+0000 or half a surrogate pair, or something required is null.</exception>
    public static byte[] Serialize(ReleaseManifest manifest) => Write(manifest);

    /// <summary>Reads a definition; what is not canonical to the byte is refused.</summary>
    /// <exception cref="FormDefinitionFormatException">Not JSON, an unknown, misplaced, doubled or wrongly typed field, another format version, or not the canonical bytes.</exception>
    public static FormDefinition Deserialize(byte[] utf8) => Read<FormDefinition>(utf8);

    /// <summary>Reads an outline, as strictly.</summary>
    /// <exception cref="FormDefinitionFormatException">As for <see cref="Deserialize"/>.</exception>
    public static StudyOutline DeserializeOutline(byte[] utf8) => Read<StudyOutline>(utf8);

    /// <summary>Reads a manifest, as strictly.</summary>
    /// <exception cref="FormDefinitionFormatException">As for <see cref="Deserialize"/>.</exception>
    public static ReleaseManifest DeserializeManifest(byte[] utf8) => Read<ReleaseManifest>(utf8);

    /// <summary>Several times as slow; says what is wrong and where.</summary>
    internal static TDocument ReadAndCompare<TDocument>(byte[] utf8)
        where TDocument : class, IDocumentPart<TDocument>
    {
        var document = CanonicalDocument.Read<TDocument>(utf8);
        CanonicalDocument.RefuseDifference(utf8, Write(document));
        return document;
    }

    internal static TPart Map<TPart>(Fields fields, TPart? value)
        where TPart : class, IDocumentPart<TPart> => TPart.Map(fields, value);

    private static TDocument Read<TDocument>(byte[] utf8)
        where TDocument : class, IDocumentPart<TDocument>
    {
        ArgumentNullException.ThrowIfNull(utf8);
        return ExactReader.Read<TDocument>(utf8) ?? ReadAndCompare<TDocument>(utf8);
    }

    internal static byte[] Write<TDocument>(TDocument document, ConditionalWeakTable<object, byte[]>? written = null)
        where TDocument : class, IDocumentPart<TDocument>
    {
        ArgumentNullException.ThrowIfNull(document);
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WriteNumber("formatVersion", FormatVersion);
            Map(new FieldWriter(json, new JsonPath(), written), document);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }
}
