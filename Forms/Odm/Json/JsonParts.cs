using System.Text;
using System.Text.Json;
using System.Xml;

namespace Forms.Odm.Json;

/// <summary>Reads a JSON file into parts that know their place, within the limits of the reader.</summary>
internal sealed class JsonParts(OdmReaderOptions options)
{
    private readonly Stack<JsonPart> _open = new();
    private string? _name;
    private JsonPart? _root;
    private int _count, _line = 1, _lineStart, _counted;

    public JsonPart Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[3..];
        // An element is an object, mostly in an array.
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = (2 * options.MaxDepth) + 2 });
        try
        {
            while (reader.Read())
                Take(ref reader, bytes);
        }
        catch (JsonException exception)
        {
            var message = exception.Message.Split(" LineNumber:", 2)[0];
            throw Refusal.NotJson($"{message} (in {Where})", (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1, exception);
        }
        catch (InvalidOperationException exception)
        {
            // What the reader says of half a surrogate pair and of bytes that are no UTF-8.
            throw Refusal.NotJson($"{exception.Message} (in {Where})", _line, 1, exception);
        }
        return _root!;
    }

    private string Where => _open.TryPeek(out var open) ? open.Path : "$";

    private void Take(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes)
    {
        var at = (int)reader.TokenStartIndex;
        CountLines(bytes, at);
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName: _name = reader.GetString()!; break;
            case JsonTokenType.StartObject: Open(JsonPartKind.Object, at); break;
            case JsonTokenType.StartArray: Open(JsonPartKind.Array, at); break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray: _open.Pop(); break;
            case JsonTokenType.String: Check(Add(new(JsonPartKind.Text, reader.GetString()!, _line, ColumnOf(at)))); break;
            case JsonTokenType.Number: Add(new(JsonPartKind.Number, Encoding.ASCII.GetString(reader.ValueSpan), _line, ColumnOf(at))); break;
            default: throw Add(new(JsonPartKind.Text, "", _line, ColumnOf(at))).Wrong("is true, false or null. ODM has texts and numbers; conditions are 'Yes' and 'No'");
        }
    }

    private void Open(JsonPartKind kind, int at)
    {
        if (_open.Count >= 2 * options.MaxDepth)
            throw Refusal.TooDeep(options.MaxDepth, _line, ColumnOf(at));
        _open.Push(Add(new(kind, "", _line, ColumnOf(at))));
    }

    private JsonPart Add(JsonPart part)
    {
        if (++_count > 4L * options.MaxElements)
            throw Refusal.TooLarge($"The file holds more than {4L * options.MaxElements} values.");
        if (!_open.TryPeek(out var parent))
            _root = part;
        else if (parent.Kind == JsonPartKind.Array)
            parent.Add(part);
        else if (!parent.TryAdd(_name!, part))
            throw part.Wrong("stands twice; in a JSON object each name stands once");
        return part;
    }

    private static void Check(JsonPart part)
    {
        var text = part.Text;
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogate(text[index]) || XmlConvert.IsXmlChar(text[index]))
                continue;
            throw part.Wrong($"holds the character U+{(int)text[index]:X4}, which no ODM file can hold");
        }
    }

    private int ColumnOf(int at) => at - _lineStart + 1;

    private void CountLines(ReadOnlySpan<byte> bytes, int at)
    {
        for (; _counted < at; _counted++)
        {
            if (bytes[_counted] == '\n')
                (_line, _lineStart) = (_line + 1, _counted + 1);
        }
    }
}
