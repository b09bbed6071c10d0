using System.Globalization;
using System.Text.Json;
using Amazon.SQS.Model;

namespace Messaging.Operations.FailedMessages;

/// <summary>Makes a row of a message in an <c>_error</c> or <c>_skipped</c> queue.</summary>
internal static class FailedMessageReader
{
    // Source: MassTransit, MessageHeaders; the texts are on the wire.
    private const string Reason = "MT-Reason", Text = "MT-Fault-Message", Type = "MT-Fault-ExceptionType", Trace = "MT-Fault-StackTrace", Retries = "MT-Fault-RetryCount";

    public static FailedMessage Read(FailedQueue queue, Message message, IReadOnlyList<string> linkFields, DateTimeOffset now)
    {
        var attributes = (message.MessageAttributes ?? []).Where(pair => pair.Value.StringValue is not null)
            .ToDictionary(pair => pair.Key, pair => pair.Value.StringValue, StringComparer.Ordinal);
        var facts = EnvelopeFacts.Of(message.Body, linkFields);
        var row = new FailedMessage
        {
            Kind = queue.Kind,
            Queue = queue.Source,
            TransportId = message.MessageId,
            MessageId = facts.MessageId,
            MessageType = Fit(facts.MessageType, FailedMessage.NameLength),
            ExceptionType = Fit(attributes.GetValueOrDefault(Type, ""), FailedMessage.NameLength),
            Frame = Fit(attributes.GetValueOrDefault(Trace, ""), FailedMessage.NameLength),
            Reason = Fit(attributes.GetValueOrDefault(Text) ?? attributes.GetValueOrDefault(Reason, ""), FailedMessage.TextLength),
            Attempts = Number(attributes.GetValueOrDefault(Retries)) is { } retries ? retries + 1 : 0,
            FailedAt = SentAt(message) ?? now,
            CollectedAt = now,
            Link = facts.Link,
            MessageGroupId = message.Attributes?.GetValueOrDefault("MessageGroupId"),
            Attributes = JsonSerializer.Serialize(attributes),
            Body = message.Body,
        };
        row.GroupKey = GroupKey.Of(row);
        return row;
    }

    /// <summary>A text that its column holds; half a pair of surrogates is never left.</summary>
    public static string Fit(string text, int length) =>
        text.Length <= length ? text : $"{text[..(char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1)]}…";

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue ? number : null;

    private static DateTimeOffset? SentAt(Message message) =>
        long.TryParse(message.Attributes?.GetValueOrDefault("SentTimestamp"), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
        && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
}
