using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Amazon.SQS.Model;
using MassTransit.Transports;

namespace MassTransit.AmazonSqsTransport.Receive;

/// <summary>Offers message attributes, and what SQS says of a message, as transport headers.</summary>
internal sealed class TransportHeaderProvider(Message message, SnsNotification? notification) : IHeaderProvider
{
    private const string TopicArn = "TopicArn";

    public IEnumerable<KeyValuePair<string, object>> GetAll()
    {
        foreach (var (name, value) in message.MessageAttributes ?? [])
        {
            if (value.StringValue is { } text)
                yield return new(name, text);
        }
        foreach (var (name, text) in notification?.Attributes ?? new Dictionary<string, string>())
            yield return new(name, text);
        foreach (var name in new[] { MessageHeaders.MessageId, TopicArn, MessageHeaders.TransportSentTime })
        {
            if (TryGetOfTransport(name, out var value))
                yield return new(name, value);
        }
    }

    public bool TryGetHeader(string key, [NotNullWhen(true)] out object? value)
    {
        value = message.MessageAttributes?.GetValueOrDefault(key)?.StringValue ?? notification?.Attributes.GetValueOrDefault(key);
        return value is not null || TryGetOfTransport(key, out value);
    }

    private bool TryGetOfTransport(string key, [NotNullWhen(true)] out object? value)
    {
        value = key switch
        {
            MessageHeaders.MessageId or MessageHeaders.TransportMessageId => message.MessageId,
            TopicArn => notification?.TopicArn,
            MessageHeaders.TransportSentTime => SentTime(),
            _ => null,
        };
        return value is not null;
    }

    private DateTime? SentTime() =>
        long.TryParse(message.Attributes?.GetValueOrDefault("SentTimestamp"), CultureInfo.InvariantCulture, out var milliseconds)
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime
            : null;
}
