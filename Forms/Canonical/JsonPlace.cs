using System.Text.Json;

namespace Forms.Canonical;

/// <summary>Finds where in a JSON text a byte stands.</summary>
internal static class JsonPlace
{
    /// <summary>The path of the last value that begins at or before the byte.</summary>
    public static string Find(ReadOnlySpan<byte> utf8, int position)
    {
        var place = "$";
        var open = new Stack<(bool IsArray, int Index, string Path)>();
        var reader = new Utf8JsonReader(utf8);
        var path = "$";
        while (reader.Read() && reader.TokenStartIndex <= position)
        {
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                place = path = open.Pop().Path;
                continue;
            }
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                place = path = open.Peek().Path + "." + reader.GetString();
                continue;
            }
            if (open.TryPop(out var parent))
            {
                path = parent.IsArray ? $"{parent.Path}[{parent.Index}]" : path;
                open.Push(parent with { Index = parent.Index + 1 });
            }
            place = path;
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                open.Push((reader.TokenType == JsonTokenType.StartArray, 0, path));
        }
        return place;
    }
}
