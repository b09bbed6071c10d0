using System.Text.Json;
using Amazon.SQS.Model;

namespace MassTransit.AmazonSqsTransport.Receive;

/// <summary>The envelope that SNS puts around a message where raw delivery is off.</summary>
/// <param name="Message">The message inside.</param>
/// <param name="TopicArn">The topic it was published to.</param>
/// <param name="Attributes">The message attributes, which SNS moves into the envelope.</param>
internal sealed record SnsNotification(string Message, string TopicArn, IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>Reads the envelope, or gives null where the body is the message itself.</summary>
    public static SnsNotification? TryRead(Message message)
    {
        var body = message.Body;
        // Our own messages arrive raw: no parsing for them.
        if (message.MessageAttributes?.ContainsKey(MessageHeaders.ContentType) == true || !body.Contains("opicArn\"", StringComparison.Ordinal))
            return null;
        try
        {
            using var document = JsonDocument.Parse(body);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SnsNotification? Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || Text(root, "TopicArn", "topicArn") is not { } topic || Text(root, "Message", "message") is not { } inner)
            return null;
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (root.TryGetProperty("MessageAttributes", out var found) && found.ValueKind == JsonValueKind.Object)
        {
            foreach (var attribute in found.EnumerateObject())
            {
                if (attribute.Value.ValueKind == JsonValueKind.Object && Text(attribute.Value, "Value", "value") is { } value)
                    attributes[attribute.Name] = value;
            }
        }
        return new SnsNotification(inner, topic, attributes);
    }

    private static string? Text(JsonElement element, string name, string otherName) =>
        (element.TryGetProperty(name, out var value) || element.TryGetProperty(otherName, out value)) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
