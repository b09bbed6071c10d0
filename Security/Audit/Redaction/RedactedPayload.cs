using System.Globalization;

namespace Security.Audit.Redaction;

/// <summary>What stands in the place of a redacted payload: a JSON text that names the redaction. The triggers know the same words.</summary>
internal static class RedactedPayload
{
    public const string Start = "\"Redacted by two people: redaction ";

    public const string End = "\"";

    public static string Of(long redactionId) => string.Create(CultureInfo.InvariantCulture, $"{Start}{redactionId}{End}");

    /// <summary>The redaction that a payload names; null when it was not redacted.</summary>
    public static long? RedactionOf(string payload) =>
        payload.StartsWith(Start, StringComparison.Ordinal) && payload.EndsWith(End, StringComparison.Ordinal) && payload.Length > Start.Length
        && long.TryParse(payload.AsSpan(Start.Length, payload.Length - Start.Length - End.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;
}
