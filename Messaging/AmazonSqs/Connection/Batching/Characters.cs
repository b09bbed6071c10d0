namespace MassTransit.AmazonSqsTransport.Connection.Batching;

/// <summary>Characters a message may have: #x9 #xA #xD, #x20–#xD7FF, #xE000–#xFFFD, #x10000–#x10FFFF (source: SQS API reference, SendMessage).</summary>
internal static class Characters
{
    public static int IndexOfRefused(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var next = text[start..].IndexOfAnyExceptInRange('\u0020', '\uD7FF');
            if (next < 0)
                return -1;
            start += next;
            if (char.IsHighSurrogate(text[start]) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]))
                start += 2;
            else if (text[start] is '\t' or '\n' or '\r' or (>= '\uE000' and <= '\uFFFD'))
                start++;
            else
                return start;
        }
        return -1;
    }

    public static string Name(string text, int index) => FormattableString.Invariant($"U+{(int)text[index]:X4}");
}
