using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Forms.Canonical;

/// <summary>How a text stands in canonical JSON: as RFC 8785, section 3.2.2.2, has it.</summary>
/// <remarks>The encoders of the framework escape by tables that follow the Unicode version; a hash must not change with the runtime.</remarks>
internal static class CanonicalText
{
    private static readonly SearchValues<char> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\']);

    /// <summary>What makes the text impossible to store: U+0000 or half a surrogate pair; null where nothing does.</summary>
    public static string? FindFault(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.AsSpan().Contains('\0'))
            return null;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\0')
                return string.Create(CultureInfo.InvariantCulture, $"holds U+0000 at character {index + 1}");
            if (!char.IsSurrogate(text[index]))
                continue;
            if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
                return string.Create(CultureInfo.InvariantCulture, $"holds half a surrogate pair (U+{(int)text[index]:X4}) at character {index + 1}");
            index++;
        }
        return null;
    }

    /// <summary>Writes the text as a JSON string with its quotation marks.</summary>
    public static void Write(Utf8JsonWriter json, string text)
    {
        if (text.AsSpan().ContainsAny(Escaped))
        {
            json.WriteRawValue(Quote(text), skipInputValidation: true);
            return;
        }
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length) + 2);
        buffer[0] = (byte)'"';
        var length = 1 + Encoding.UTF8.GetBytes(text, buffer.AsSpan(1));
        buffer[length] = (byte)'"';
        json.WriteRawValue(buffer.AsSpan(0, length + 1), skipInputValidation: true);
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private static byte[] Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 16).Append('"');
        foreach (var character in text)
            Append(quoted, character);
        return Encoding.UTF8.GetBytes(quoted.Append('"').ToString());
    }

    private static void Append(StringBuilder quoted, char character)
    {
        _ = character switch
        {
            '"' => quoted.Append("\\\""),
            '\\' => quoted.Append("\\\\"),
            '\b' => quoted.Append("\\b"),
            '\t' => quoted.Append("\\t"),
            '\n' => quoted.Append("\\n"),
            '\f' => quoted.Append("\\f"),
            '\r' => quoted.Append("\\r"),
            < ' ' => quoted.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
            _ => quoted.Append(character),
        };
    }
}
