using System.Buffers;
using System.Text.Json;
using Forms.Canonical;

namespace Forms;

/// <summary>The one byte form of a form definition (docs/canonical-json.md): the same content gives the same bytes on every machine and under every culture.</summary>
public static class CanonicalJson
{
    /// <summary>The version of the rules; a document of another version is refused.</summary>
    public const int FormatVersion = 1;

    /// <summary>Writes the definition.</summary>
    /// <exception cref="FormDefinitionFormatException">A text holds U+0000 or half a surrogate pair, or something required is null.</exception>
    public static byte[] Serialize(FormDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WriteNumber("formatVersion", FormatVersion);
            Map(new FieldWriter(json, new JsonPath()), definition);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads a definition; what is not canonical to the byte is refused.</summary>
    /// <exception cref="FormDefinitionFormatException">Not JSON, an unknown, misplaced, doubled or wrongly typed field, another format version, or not the canonical bytes.</exception>
    public static FormDefinition Deserialize(byte[] utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        return ExactReader.Read(utf8) ?? ReadAndCompare(utf8);
    }

    /// <summary>Several times as slow; says what is wrong and where.</summary>
    internal static FormDefinition ReadAndCompare(byte[] utf8)
    {
        var definition = CanonicalDocument.Read(utf8);
        CanonicalDocument.RefuseDifference(utf8, Serialize(definition));
        return definition;
    }

    internal static TPart Map<TPart>(Fields fields, TPart? value)
        where TPart : class, IDocumentPart<TPart> => TPart.Map(fields, value);
}
