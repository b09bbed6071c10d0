using System.Globalization;

namespace MassTransit.AmazonSqsTransport.Receive.Moving;

/// <summary>What is told of a failure in the attributes of a message in the error queue: exactly what the official transport tells.</summary>
/// <remarks>The exception's type and stack trace are in the published <c>Fault&lt;T&gt;</c> and in the log.</remarks>
internal static class FaultAttributes
{
    // Attributes count into the size of the message.
    private const int LongestText = 2048;

    private static readonly string[] Names = [MessageHeaders.Reason, MessageHeaders.FaultInputAddress, MessageHeaders.FaultMessage];

    public static IEnumerable<KeyValuePair<string, string>> Of(ExceptionReceiveContext context)
    {
        foreach (var name in Names)
        {
            if (context.ExceptionHeaders.TryGetHeader(name, out var value) && Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text)
                yield return new(name, Shorten(text));
        }
    }

    private static string Shorten(string text) => text.Length <= LongestText ? text : text[..(LongestText - 1)] + "…";
}
