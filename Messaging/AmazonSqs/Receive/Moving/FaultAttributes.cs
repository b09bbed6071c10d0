using System.Globalization;

namespace MassTransit.AmazonSqsTransport.Receive.Moving;

/// <summary>What is told of a failure in the attributes of a message in the error queue.</summary>
/// <remarks>
/// <see cref="Of"/> is exactly what the official transport tells. <see cref="Details"/> is more: it lets failed messages be grouped by their cause, and goes
/// where the message's own attributes leave room. The whole stack trace is in the published <c>Fault&lt;T&gt;</c> and in the log.
/// </remarks>
internal static class FaultAttributes
{
    // Attributes count into the size of the message.
    private const int LongestText = 2048, LongestFrame = 500;

    private static readonly string[] Names = [MessageHeaders.Reason, MessageHeaders.FaultInputAddress, MessageHeaders.FaultMessage];

    public static IEnumerable<KeyValuePair<string, string>> Of(ExceptionReceiveContext context)
    {
        foreach (var name in Names)
        {
            if (context.ExceptionHeaders.TryGetHeader(name, out var value) && Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text)
                yield return new(name, Shorten(text));
        }
    }

    /// <summary>Type and first frame of the exception, and how often the message was tried again.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Details(ExceptionReceiveContext context)
    {
        if (context.Exception is { } exception)
        {
            var cause = exception is AggregateException { InnerExceptions: [var only] } ? only : exception;
            yield return new(MessageHeaders.FaultExceptionType, TypeCache.GetShortName(cause.GetType()));
            if (FrameOf(cause) is { Length: > 0 } frame)
                yield return new(MessageHeaders.FaultStackTrace, frame);
        }

        if (context.ExceptionHeaders.TryGetHeader(MessageHeaders.FaultRetryCount, out var count) && Convert.ToString(count, CultureInfo.InvariantCulture) is { Length: > 0 } retries)
            yield return new(MessageHeaders.FaultRetryCount, retries);
    }

    // Without file and line, which differ between builds of the same code.
    private static string FrameOf(Exception exception)
    {
        var line = exception.StackTrace?.Split('\n', 2)[0].Trim() ?? "";
        var file = line.IndexOf(" in ", StringComparison.Ordinal);
        line = file > 0 ? line[..file] : line;
        return line.Length <= LongestFrame ? line : line[..LongestFrame];
    }

    private static string Shorten(string text) => text.Length <= LongestText ? text : text[..(LongestText - 1)] + "…";
}
