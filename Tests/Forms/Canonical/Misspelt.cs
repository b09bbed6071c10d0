using System.Text;
using System.Text.Json;

namespace Tests.Forms.Canonical;

/// <summary>Changes a canonical document in one place, as a careless or hostile writer might: mostly into something that must be refused.</summary>
internal sealed class Misspelt(byte[] canonical, int seed)
{
    private static readonly string[] Values =
        ["null", "[]", "{}", "\"\"", "true", "false", "0", "-0", "-1", "1.0", "1.50", "0.5", "-0.5", "1e0", "1E2", "+1", "01", ".5", "2147483648", "-2147483648", "1e400", "79228162514264337593543950336",
         "0.00000000000000000000000000001", "[null]", "{\"a\":1}", "\"\\ud83d\"", "\"\\u0000\"", "\"\\/\"", "\"\\u00e9\"", "\"\\u000A\"", "\"\\u000b\"", "\"\\u001F\"", "\"\\u0022\"", "\"a\u007Fb\"", "nul", "'a'", "NaN"];

    private static readonly string[] Blanks = [" ", "\n", "\t", "\r\n", "/**/", "//\n", ",", ":", "\0", "\u00A0", "\uFEFF", "\"", "\\", "{", "}", "[", "]", "0"];

    private static readonly string[] Fields =
        ["\"colour\":1,", "\"oid\":\"X\",", "\"name\":\"\",", "\"formatVersion\":1,", "\"vendorAttributes\":[],", "\"vendorElements\":[],", "\"description\":{},", "\"texts\":[],", "\"rank\":1,", "\"orderNumber\":1,", "\"repeating\":null,"];

    private static readonly byte[][] NoUnicode = [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0x80], [0xF5, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98]];

    private readonly Random _random = new(seed);
    private readonly List<(JsonTokenType Type, int Start, int End)> _tokens = Tokens(canonical);

    public byte[] Next() => _random.Next(15) switch
    {
        0 => Replace(Anywhere(), 0, Pick(Blanks)),
        1 => Replace(Anywhere(), 1, ""),
        2 => Replace(Anywhere(), 1, Bytes((byte)_random.Next(256))),
        3 => Replace(Anywhere(), 0, Pick(NoUnicode)),
        4 => _random.Next(2) == 0 ? canonical[..Anywhere()] : [.. canonical, .. Encoding.UTF8.GetBytes(Pick(Blanks))],
        5 => [.. Encoding.UTF8.GetBytes(Pick(Blanks)), .. canonical],
        6 or 7 => ReplaceToken(type => type is not (JsonTokenType.PropertyName or JsonTokenType.EndArray or JsonTokenType.EndObject), _ => Pick(Values)),
        8 => ReplaceToken(type => type is JsonTokenType.PropertyName, token => Pick(Fields) + token),
        9 => ReplaceToken(type => type is JsonTokenType.PropertyName or JsonTokenType.String, Respell),
        10 => ReplaceToken(type => type is JsonTokenType.Number, token => token + Pick([".0", "e0", "0", "E+0"])),
        11 => ReplaceToken(type => type is JsonTokenType.StartArray or JsonTokenType.StartObject, token => new string('[', _random.Next(1, 80)) + token),
        12 => Exchange(),
        13 => Repeat(),
        _ => Drop(),
    };

    private static List<(JsonTokenType Type, int Start, int End)> Tokens(byte[] json)
    {
        var tokens = new List<(JsonTokenType, int, int)>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
            tokens.Add((reader.TokenType, (int)reader.TokenStartIndex, (int)reader.BytesConsumed));
        return tokens;
    }

    private static byte[] Bytes(params byte[] bytes) => bytes;

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private int Anywhere() => _random.Next(canonical.Length);

    private byte[] Replace(int start, int length, string by) => Replace(start, length, Encoding.UTF8.GetBytes(by));

    private byte[] Replace(int start, int length, byte[] by) => [.. canonical.AsSpan(0, start), .. by, .. canonical.AsSpan(start + length)];

    private byte[] ReplaceToken(Func<JsonTokenType, bool> which, Func<string, string> by)
    {
        var tokens = _tokens.Where(token => which(token.Type)).ToList();
        if (tokens.Count == 0)
            return canonical;
        var (_, start, end) = Pick(tokens);
        return Replace(start, end - start, by(Encoding.UTF8.GetString(canonical, start, end - start)));
    }

    /// <summary>Another spelling of the same text, or of nearly the same.</summary>
    private string Respell(string token)
    {
        if (token.Length < 3)
            return token;
        var at = _random.Next(1, token.Length - 1);
        return token[..at] + $"\\u{(int)token[at]:x4}" + token[(at + 1)..];
    }

    /// <summary>Two neighbours, of which each is a field or an element, in the other order.</summary>
    private byte[] Exchange()
    {
        var (first, second) = (Part(), Part());
        if (first.Start > second.Start)
            (first, second) = (second, first);
        return first.End > second.Start
            ? canonical
            : [.. canonical.AsSpan(0, first.Start), .. canonical.AsSpan(second.Start, second.End - second.Start), .. canonical.AsSpan(first.End, second.Start - first.End),
                .. canonical.AsSpan(first.Start, first.End - first.Start), .. canonical.AsSpan(second.End)];
    }

    private byte[] Repeat()
    {
        var (start, end) = Part();
        return [.. canonical.AsSpan(0, end), (byte)',', .. canonical.AsSpan(start)];
    }

    private byte[] Drop()
    {
        var (start, end) = Part();
        return end < canonical.Length && canonical[end] == ',' ? Replace(start, end + 1 - start, "") : Replace(start, end - start, "");
    }

    /// <summary>A field with its value, or an element of a list, or the whole.</summary>
    private (int Start, int End) Part()
    {
        var first = _random.Next(_tokens.Count);
        while (_tokens[first].Type is JsonTokenType.EndArray or JsonTokenType.EndObject)
            first--;
        var last = _tokens[first].Type is JsonTokenType.PropertyName ? first + 1 : first;
        for (var depth = 0; ; last++)
        {
            depth += _tokens[last].Type is JsonTokenType.StartArray or JsonTokenType.StartObject ? 1 : _tokens[last].Type is JsonTokenType.EndArray or JsonTokenType.EndObject ? -1 : 0;
            if (depth == 0)
                return (_tokens[first].Start, _tokens[last].End);
        }
    }
}
