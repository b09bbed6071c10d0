using System.Globalization;

namespace MassTransit.AmazonSqsTransport.Receive.Moving;

/// <summary>What is told of a failure in the attributes of a message in the error queue.</summary>
internal static class FaultAttributes
{
    // Attributes count into the size of the message.
    private const int LongestText = 2048;

    public static MoveAttributes Of(ExceptionReceiveContext context)
    {
        var headers = context.ExceptionHeaders;
        return new MoveAttributes(
            Read(headers, MessageHeaders.Reason, MessageHeaders.FaultInputAddress, MessageHeaders.FaultMessage),
            [
                .. Read(headers, MessageHeaders.FaultExceptionType),
                .. FirstFrame(headers),
                .. Read(headers, MessageHeaders.FaultRetryCount),
                .. RedeliveryCount(context),
                .. Read(headers, MessageHeaders.FaultConsumerType, MessageHeaders.FaultTimestamp),
            ]);
    }

    private static List<KeyValuePair<string, string>> Read(Headers headers, params string[] names)
    {
        var found = new List<KeyValuePair<string, string>>();
        foreach (var name in names)
        {
            if (headers.TryGetHeader(name, out var value) && Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text)
                found.Add(new(name, Shorten(text)));
        }
        return found;
    }

    // Where it broke: one line says it, the whole trace would not fit.
    private static IEnumerable<KeyValuePair<string, string>> FirstFrame(Headers headers)
    {
        var trace = headers.TryGetHeader(MessageHeaders.FaultStackTrace, out var value) ? value as string : null;
        var frame = trace?.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith("at ", StringComparison.Ordinal));
        return frame is null ? [] : [new(MessageHeaders.FaultStackTrace, Shorten(frame))];
    }

    private static IEnumerable<KeyValuePair<string, string>> RedeliveryCount(ReceiveContext context) =>
        context.TransportHeaders.TryGetHeader(MessageHeaders.RedeliveryCount, out var value)
            ? [new(MessageHeaders.FaultRedeliveryCount, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "0")]
            : [];

    private static string Shorten(string text) => text.Length <= LongestText ? text : text[..(LongestText - 1)] + "…";
}
