using System.Text.Json;

namespace Messaging.Operations.FailedMessages;

/// <summary>What the envelope of a message says of it, as far as it can be read.</summary>
/// <param name="MessageId">Its id.</param>
/// <param name="MessageType">Its first type without <c>urn:message:</c>.</param>
/// <param name="Link">What it is about.</param>
internal sealed record EnvelopeFacts(Guid? MessageId, string MessageType, string? Link)
{
    private const string Urn = "urn:message:";
    private static readonly EnvelopeFacts Unread = new(null, "", null);

    public static EnvelopeFacts Of(string body, IReadOnlyList<string> linkFields)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind is JsonValueKind.Object ? Read(document.RootElement, linkFields) : Unread;
        }
        catch (JsonException)
        {
            return Unread;
        }
    }

    /// <summary>The name of a type without what all have in front.</summary>
    public static string Short(string urn) => urn.StartsWith(Urn, StringComparison.Ordinal) ? urn[Urn.Length..] : urn;

    private static EnvelopeFacts Read(JsonElement envelope, IReadOnlyList<string> linkFields)
    {
        var id = TextOf(envelope, "messageId") is { } text && Guid.TryParse(text, out var guid) ? guid : (Guid?)null;
        var type = envelope.TryGetProperty("messageType", out var types) && types.ValueKind is JsonValueKind.Array
            ? types.EnumerateArray().Where(one => one.ValueKind is JsonValueKind.String).Select(one => one.GetString()!).FirstOrDefault()
            : null;
        return new(id, Short(type ?? ""), envelope.TryGetProperty("message", out var message) ? LinkOf(message, linkFields) : null);
    }

    // A fault holds the message that failed.
    private static string? LinkOf(JsonElement message, IReadOnlyList<string> linkFields)
    {
        if (message.ValueKind is not JsonValueKind.Object)
            return null;
        foreach (var field in linkFields)
        {
            if (TextOf(message, field) is { Length: > 0 and <= 100 } value)
                return $"{field}:{value}";
        }

        return message.TryGetProperty("message", out var inner) ? LinkOf(inner, linkFields) : null;
    }

    private static string? TextOf(JsonElement element, string field) =>
        element.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
