using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Security.Audit.Recording;

/// <summary>Writes what <see cref="AuditRecord.Payload"/> says of saved rows.</summary>
internal static class ChangesJson
{
    // The text is stored and never part of a page as it is; names of other scripts stay readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The rows that say something, with their JSON; null where none does.</summary>
    public static (IReadOnlyList<ChangedRow> Rows, string Json)? Write(IEnumerable<ChangedRow> rows)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        var written = new List<ChangedRow>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                if (row.Values().ToList() is not { } values || (values.Count == 0 && row.Action == "changed"))
                    continue;
                WriteRow(json, row, values);
                written.Add(row);
            }
            json.WriteEndArray();
        }
        return written.Count == 0 ? null : (written, Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void WriteRow(Utf8JsonWriter json, ChangedRow row, List<(string Name, object? Old, object? New)> values)
    {
        json.WriteStartObject();
        json.WriteString("entity", row.Entity.Name);
        json.WriteString("key", row.Key);
        json.WriteString("action", row.Action);
        json.WriteStartObject("values");
        foreach (var (name, old, now) in values)
        {
            json.WriteStartArray(name);
            WriteValue(json, old);
            WriteValue(json, now);
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        if (value is null)
            json.WriteNullValue();
        else if (value is bool flag)
            json.WriteBooleanValue(flag);
        else if (value is string text)
            json.WriteStringValue(text);
        else if (value is double.NaN or double.PositiveInfinity or double.NegativeInfinity or float.NaN or float.PositiveInfinity or float.NegativeInfinity)
            json.WriteStringValue(ShownValue.Text(value));
        else
            json.WriteRawValue(Convert.ToString(value, CultureInfo.InvariantCulture)!, skipInputValidation: true);
    }
}
