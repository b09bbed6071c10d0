using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Benchmarks.Loops.Raw;

/// <summary>A form as the raw loop sends it: one JSON object with the definition inside.</summary>
internal sealed record RawForm(Guid Id, string StudyOid, string FormOid, string Hash, byte[] Definition)
{
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>(Definition.Length + 512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id", Id);
            json.WriteString("studyOid", StudyOid);
            json.WriteString("formOid", FormOid);
            json.WriteString("hash", Hash);
            json.WritePropertyName("definition");
            json.WriteRawValue(Definition, skipInputValidation: true);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static RawForm FromJson(string text)
    {
        using var document = JsonDocument.Parse(text);
        var root = document.RootElement;
        return new RawForm(
            root.GetProperty("id").GetGuid(), root.GetProperty("studyOid").GetString()!, root.GetProperty("formOid").GetString()!,
            root.GetProperty("hash").GetString()!, Encoding.UTF8.GetBytes(root.GetProperty("definition").GetRawText()));
    }
}
