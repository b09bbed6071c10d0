using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tests.Contracts;

/// <summary>Holds JSON against a schema of the AsyncAPI document: what is missing, unknown or of another type. It knows the words that the document uses.</summary>
internal sealed class SchemaCheck(JsonObject document)
{
    public IReadOnlyList<string> FindFaults(JsonNode schema, JsonNode? value, string path = "$")
    {
        List<JsonObject> parts = [.. Parts(schema.AsObject())];
        return [.. parts.SelectMany(part => FindFaultsOfPart(part, value, path)), .. FindUnknown(parts, value, path)];
    }

    public JsonNode Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate<string, JsonNode>(document, (node, name) => node[name] ?? throw new KeyNotFoundException($"{reference} leads nowhere."));

    /// <summary>The schema with what it refers to and consists of.</summary>
    private IEnumerable<JsonObject> Parts(JsonObject schema) => (string?)schema["$ref"] is { } reference
        ? Parts(Resolve(reference).AsObject())
        : [schema, .. (schema["allOf"]?.AsArray() ?? []).SelectMany(part => Parts(part!.AsObject()))];

    private IEnumerable<string> FindFaultsOfPart(JsonObject part, JsonNode? value, string path)
    {
        if (!HasType(part["type"], value) || !HasFormat((string?)part["format"], value))
            return [$"{path} is {value?.ToJsonString() ?? "null"}, not {part["type"]} {part["format"]}"];
        if (part["contains"]?["const"] is { } wanted && !value!.AsArray().Any(item => JsonNode.DeepEquals(item, wanted)))
            return [$"{path} does not contain {wanted}"];

        return value switch
        {
            JsonObject fields => [.. FindMissing(part, fields, path), .. FindFaultsOfFields(part, fields, path)],
            JsonArray items when part["items"] is { } schema => items.SelectMany((item, i) => FindFaults(schema, item, $"{path}[{i}]")),
            _ => [],
        };
    }

    private static IEnumerable<string> FindMissing(JsonObject part, JsonObject fields, string path) =>
        (part["required"]?.AsArray() ?? []).Select(name => (string)name!).Where(name => !fields.ContainsKey(name)).Select(name => $"{path}.{name} is missing");

    private IEnumerable<string> FindFaultsOfFields(JsonObject part, JsonObject fields, string path) =>
        (part["properties"]?.AsObject() ?? []).Where(property => fields.ContainsKey(property.Key))
            .SelectMany(property => FindFaults(property.Value!, fields[property.Key], $"{path}.{property.Key}"));

    // An object of which no part names a field may hold any.
    private static IEnumerable<string> FindUnknown(List<JsonObject> parts, JsonNode? value, string path)
    {
        var known = parts.SelectMany(part => part["properties"]?.AsObject().Select(property => property.Key) ?? []).ToHashSet(StringComparer.Ordinal);
        return value is JsonObject fields && known.Count > 0 ? fields.Select(field => field.Key).Where(name => !known.Contains(name)).Select(name => $"{path}.{name} is unknown") : [];
    }

    private static bool HasType(JsonNode? type, JsonNode? value) => type switch
    {
        null => true,
        JsonArray any => any.Any(one => HasType(one, value)),
        _ => (string)type! == (value?.GetValueKind() switch
        {
            null => "null",
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            _ => value.ToJsonString().Contains('.', StringComparison.Ordinal) ? "number" : "integer",
        }),
    };

    private static bool HasFormat(string? format, JsonNode? value) => value is null || format switch
    {
        null => true,
        "uuid" => Guid.TryParseExact((string)value!, "D", out _),
        "date" => DateOnly.TryParseExact((string)value!, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => DateTimeOffset.TryParse((string)value!, CultureInfo.InvariantCulture, out _),
        "uri" => Uri.TryCreate((string)value!, UriKind.Absolute, out _),
        _ => throw new NotSupportedException($"Format {format}: teach the check to judge it."),
    };
}
