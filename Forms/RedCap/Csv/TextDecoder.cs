using System.Text;

namespace Forms.RedCap.Csv;

/// <summary>Tells in which encoding a CSV file came; the format itself does not say.</summary>
internal static class TextDecoder
{
    private const int Sample = 4096;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, and whether Windows-1252 was only assumed.</summary>
    public static (string Text, bool IsAssumed) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[3..];
        else if (Utf16Of(bytes) is { } utf16)
            return (utf16.GetString(bytes.StartsWith(utf16.Preamble) ? bytes[2..] : bytes), false);
        try
        {
            return (StrictUtf8.GetString(bytes), false);
        }
        catch (DecoderFallbackException)
        {
            return (CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes), true);
        }
    }

    // The header is plain ASCII, so in UTF-16 every other byte of it is zero.
    private static Encoding? Utf16Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
            return Encoding.Unicode;
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Encoding.BigEndianUnicode;
        var head = bytes[..Math.Min(bytes.Length, Sample)];
        if (head.Length < 4 || (head[0] != 0) == (head[1] != 0) || (head[2] != 0) == (head[3] != 0))
            return null;
        return head[0] == 0 ? Encoding.BigEndianUnicode : Encoding.Unicode;
    }
}
