using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace MassTransit.AmazonSqsTransport.Send;

/// <summary>Turns headers into the text of message attributes, where SQS takes it.</summary>
/// <remarks>Text, addresses, true and simple values become attributes; false, objects and lists travel in the envelope alone.</remarks>
internal static class AttributeText
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    /// <summary>Gives the text of a header value, or false when it does not become an attribute.</summary>
    public static bool TryFormat(object? value, [NotNullWhen(true)] out string? text)
    {
        text = value switch
        {
            string plain => plain,
            Uri uri => uri.ToString(),
            true => bool.TrueString,
            IFormattable number when number.GetType().IsValueType => number.ToString(null, CultureInfo.InvariantCulture),
            _ => null,
        };
        return !string.IsNullOrWhiteSpace(text) && IsCarried(text);
    }

    /// <summary>Tells whether SQS takes a name (SQS developer guide: message attribute components).</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= 256
        && !name.AsSpan().ContainsAnyExcept(NameCharacters)
        && name[0] != '.' && name[^1] != '.' && !name.Contains("..", StringComparison.Ordinal)
        && !name.StartsWith("AWS.", StringComparison.OrdinalIgnoreCase)
        && !name.StartsWith("Amazon.", StringComparison.OrdinalIgnoreCase);

    /// <summary>Replaces what SQS does not carry, so that a failure's text never stops a message from being moved.</summary>
    public static string Clean(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            target[i] = IsCarried(source, i) ? source[i] : '\uFFFD';
    });

    private static bool IsCarried(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsCarried(text, i))
                return false;
        }
        return true;
    }

    // XML characters only: #x9, #xA, #xD, #x20 to #xD7FF, #xE000 to #xFFFD, and pairs of surrogates.
    private static bool IsCarried(string text, int at) => text[at] switch
    {
        '\t' or '\n' or '\r' => true,
        < ' ' or '\uFFFE' or '\uFFFF' => false,
        var high when char.IsHighSurrogate(high) => at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]),
        var low when char.IsLowSurrogate(low) => at > 0 && char.IsHighSurrogate(text[at - 1]),
        _ => true,
    };
}
