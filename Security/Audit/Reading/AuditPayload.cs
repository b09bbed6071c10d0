using System.Text.Json;

namespace Security.Audit.Reading;

/// <summary>Reads payloads. One that somebody has damaged is shown as it stands: reading the trail must not fail where it matters most.</summary>
internal static class AuditPayload
{
    public static JsonElement Read(string payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(payload);
        }
    }

    /// <summary>The changed values one by one; a payload of another form, such as that of a redaction, is one value without a name.</summary>
    public static IEnumerable<ChangedValue> ReadValues(string payload) => Read(payload) switch
    {
        { ValueKind: JsonValueKind.Array } changes => changes.EnumerateArray().SelectMany(OfChange).DefaultIfEmpty(ChangedValue.None),
        { ValueKind: JsonValueKind.Object } details =>
            details.EnumerateObject().Select(detail => new ChangedValue("", "", "", detail.Name, "", TextOf(detail.Value))).DefaultIfEmpty(ChangedValue.None),
        var other => [ChangedValue.None with { New = TextOf(other) }],
    };

    private static IEnumerable<ChangedValue> OfChange(JsonElement change)
    {
        if (change.ValueKind != JsonValueKind.Object)
            return [ChangedValue.None with { New = TextOf(change) }];
        var row = ChangedValue.None with { Entity = Field(change, "entity"), Key = Field(change, "key"), Change = Field(change, "action") };
        return change.TryGetProperty("values", out var values) && values.ValueKind == JsonValueKind.Object
            ? values.EnumerateObject().Select(value => OfValue(row, value)).DefaultIfEmpty(row)
            : [row];
    }

    private static ChangedValue OfValue(ChangedValue row, JsonProperty value) => value.Value is { ValueKind: JsonValueKind.Array } pair && pair.GetArrayLength() == 2
        ? row with { Property = value.Name, Old = TextOf(pair[0]), New = TextOf(pair[1]) }
        : row with { Property = value.Name, New = TextOf(value.Value) };

    private static string Field(JsonElement change, string name) => change.TryGetProperty(name, out var value) ? TextOf(value) : "";

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        _ => value.GetRawText(),
    };
}
