using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MassTransit.AmazonSqsTransport.Connection.Provisioning;

/// <summary>Compares attribute values by what they mean: truth values in any case, numbers by value, JSON apart from layout and order.</summary>
internal static class AttributeText
{
    public static bool AreEqual(string declared, string? actual)
    {
        if (string.Equals(declared, actual, StringComparison.Ordinal))
            return true;
        if (actual is null)
            return false;
        if (bool.TryParse(declared, out var wanted) && bool.TryParse(actual, out var had))
            return wanted == had;
        return IsJson(declared) && IsJson(actual) && Canonical(declared) is { } left && string.Equals(left, Canonical(actual), StringComparison.Ordinal);
    }

    private static bool IsJson(string text) => text.AsSpan().TrimStart() is ['{', ..] or ['[', ..];

    private static string? Canonical(string text)
    {
        try
        {
            return Canonical(JsonNode.Parse(text), ordered: false);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <remarks>Lists in policies are sets, but for the ranges of "numeric": <c>[">=", 0, "&lt;", 5]</c>.</remarks>
    private static string Canonical(JsonNode? node, bool ordered) => node switch
    {
        JsonObject map => "{" + string.Join(',', map.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => JsonSerializer.Serialize(pair.Key) + ":" + Canonical(pair.Value, pair.Key is "numeric"))) + "}",
        JsonArray list when ordered => "[" + string.Join(',', list.Select(item => Canonical(item, ordered: true))) + "]",
        JsonArray list => "[" + string.Join(',', list.Select(item => Canonical(item, ordered: false)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) + "]",
        JsonValue value when value.TryGetValue<decimal>(out var number) => number.ToString("0.#############################", CultureInfo.InvariantCulture),
        _ => node?.ToJsonString() ?? "null",
    };
}
