using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Forms.Odm.Json;

namespace Forms.Odm;

/// <summary>Writes studies with their forms as ODM 2.0 in JSON: the XML of <see cref="OdmWriter"/>, element by element (docs/odm-export.md).</summary>
public static class OdmJsonWriter
{
    // Relaxed: the file is JSON and stands in no page, so people can read its signs.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 0 };

    /// <summary>Writes a file in UTF-8. <see cref="OdmReader"/> reads the same studies from it.</summary>
    /// <exception cref="OdmExportException">As of <see cref="OdmWriter"/>. Nothing is written then.</exception>
    public static void Write(Stream file, IReadOnlyList<StudyDefinition> studies, OdmWriterOptions options)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(options);
        using var xml = new MemoryStream();
        OdmWriter.Write(xml, studies, options with { Version = OdmFileVersion.V20, IsIndented = false });
        xml.Position = 0;
        using var reader = XmlReader.Create(xml);
        var root = XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
        using var json = new Utf8JsonWriter(file, Readable);
        json.WriteStartObject();
        json.WritePropertyName(JsonNames.Root);
        JsonObjects.Write(json, root);
        json.WriteEndObject();
    }
}
