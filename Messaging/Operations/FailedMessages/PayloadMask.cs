using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Messaging.Operations.FailedMessages;

/// <summary>A message as people may see it: what could be somebody's data is left out, and so is what is too long to read.</summary>
public static class PayloadMask
{
    private const int LongestText = 500;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>The body with its masked fields replaced by what they are; of one that is no JSON object, its size and hash alone.</summary>
    /// <param name="body">The body.</param>
    /// <param name="maskedFields">Names of fields whose contents are left out, in whatever case.</param>
    public static string Of(string body, IReadOnlyCollection<string> maskedFields)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(maskedFields);

        var masked = maskedFields.ToHashSet(StringComparer.OrdinalIgnoreCase);
        try
        {
            if (JsonNode.Parse(body) is JsonObject envelope)
            {
                Mask(envelope, masked);
                return envelope.ToJsonString(Indented);
            }
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            // Not JSON, or an object that names a field twice: nothing of it is shown.
        }

        var bytes = Encoding.UTF8.GetBytes(body);
        return string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} bytes that are no JSON object, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(bytes))}");
    }

    private static void Mask(JsonObject fields, HashSet<string> masked)
    {
        foreach (var name in fields.Select(field => field.Key).ToList())
        {
            if (fields[name] is { } value)
                fields[name] = masked.Contains(name) ? JsonValue.Create(Describe(value)) : Shown(value, masked);
        }
    }

    private static JsonNode Shown(JsonNode value, HashSet<string> masked)
    {
        if (value is JsonObject fields)
        {
            Mask(fields, masked);
        }
        else if (value is JsonArray elements)
        {
            for (var index = 0; index < elements.Count; index++)
            {
                if (elements[index] is { } element)
                    elements[index] = Shown(element, masked).DeepClone();
            }
        }
        else if (value.GetValueKind() is JsonValueKind.String && value.GetValue<string>().Length > LongestText)
        {
            return JsonValue.Create(Describe(value))!;
        }

        return value.Parent is null ? value : value.DeepClone();
    }

    private static string Describe(JsonNode value) => value switch
    {
        JsonArray elements => string.Create(CultureInfo.InvariantCulture, $"({elements.Count} elements)"),
        JsonObject => "(an object)",
        _ when value.GetValueKind() is JsonValueKind.String => string.Create(CultureInfo.InvariantCulture, $"({value.GetValue<string>().Length} characters)"),
        _ => "(a value)",
    };
}
