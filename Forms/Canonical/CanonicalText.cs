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

    private static readonly SearchValues<byte> EscapedBytes =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (byte)code), (byte)'"', (byte)'\\']);

    // As the writer spells them, those of real texts first. U+0000 has none.
    private static readonly (byte Character, byte[] Escape)[] Escapes =
        [.. "\"\n\r\\\t".Union(Enumerable.Range(1, 0x1F).Select(code => (char)code)).Select(character => ((byte)character, Quote(character.ToString())[1..^1]))];

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

    /// <summary>Reads valid UTF-8 that begins behind the first quotation mark; null where the writer would have written otherwise.</summary>
    /// <param name="utf8">The text and whatever follows it.</param>
    /// <param name="length">The bytes that were read, with the last quotation mark.</param>
    public static string? Read(ReadOnlySpan<byte> utf8, out int length)
    {
        length = utf8.IndexOfAny(EscapedBytes) + 1;
        if (length == 0)
            return null;
        return utf8[length - 1] == '"' ? Encoding.UTF8.GetString(utf8[..(length - 1)]) : ReadEscaped(utf8, out length);
    }

    private static string? ReadEscaped(ReadOnlySpan<byte> utf8, out int length)
    {
        var text = ArrayPool<byte>.Shared.Rent(utf8.Length);
        var written = length = 0;
        try
        {
            while (utf8[length..].IndexOfAny(EscapedBytes) is >= 0 and var plain)
            {
                utf8.Slice(length, plain).CopyTo(text.AsSpan(written));
                written += plain;
                length += plain;
                if (utf8[length] == '"')
                {
                    length++;
                    return Encoding.UTF8.GetString(text, 0, written);
                }
                var (character, escape) = FindEscape(utf8[length..]);
                if (escape.Length == 0)
                    return null;
                text[written++] = character;
                length += escape.Length;
            }
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(text);
        }
    }

    private static (byte Character, byte[] Escape) FindEscape(ReadOnlySpan<byte> utf8)
    {
        foreach (var escape in Escapes)
        {
            if (utf8.StartsWith(escape.Escape))
                return escape;
        }
        return (0, []);
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
