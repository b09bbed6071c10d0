using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Serialization;

namespace AsyncApi;

/// <summary>Writes JSON as YAML.</summary>
public static class YamlText
{
    private static readonly ISerializer Serializer = new SerializerBuilder().WithQuotingNecessaryStrings().DisableAliases().WithIndentedSequences().WithNewLine("\n").Build();

    /// <summary>The text, fields in the order of the object.</summary>
    public static string Write(JsonObject document) => Serializer.Serialize(Plain(document)!);

    private static object? Plain(JsonNode? node) => node switch
    {
        null => null,
        JsonObject fields => fields.ToDictionary(field => field.Key, field => Plain(field.Value), StringComparer.Ordinal),
        JsonArray items => items.Select(Plain).ToList(),
        _ when node.GetValueKind() is JsonValueKind.String => node.GetValue<string>(),
        _ when node.GetValueKind() is JsonValueKind.Number => node.AsValue().GetValue<decimal>(),
        _ => node.GetValueKind() is JsonValueKind.True,
    };
}
