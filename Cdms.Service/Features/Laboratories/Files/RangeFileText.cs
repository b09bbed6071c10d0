using System.Text;
using ServiceDefaults;

namespace Cdms.Service.Features.Laboratories.Files;

/// <summary>The text of a file as spreadsheets save it: UTF-8 with or without a byte order mark, or UTF-16 with one.</summary>
internal static class RangeFileText
{
    private static readonly char[] Candidates = [',', ';', '\t'];
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text; null where it is in another encoding.</summary>
    public static string? Decode(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith(Encoding.Unicode.Preamble))
            return Encoding.Unicode.GetString(content[2..]);
        if (content.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Encoding.BigEndianUnicode.GetString(content[2..]);
        try
        {
            return Strict.GetString(content.StartsWith(Encoding.UTF8.Preamble) ? content[3..] : content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The line of the first byte that is no UTF-8.</summary>
    public static long LineOfFault(ReadOnlySpan<byte> content)
    {
        var good = Encoding.UTF8.GetString(content).IndexOf('\uFFFD', StringComparison.Ordinal);
        return 1 + Encoding.UTF8.GetString(content).AsSpan(0, Math.Max(good, 0)).Count('\n');
    }

    /// <summary>What stands between the cells of the first line: spreadsheets write semicolons where the comma is a decimal sign.</summary>
    public static char SeparatorOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? text : text[..end];
        return Candidates.MaxBy(candidate => first.Count(sign => sign == candidate));
    }

    /// <summary>A cell as an answer may show it.</summary>
    public static string Shorten(string text) => StorableText.Clean(text.Length <= 40 ? text : text[..40] + "…");
}
