using System.Text;

namespace Cdms.Service.Features.Exchange.Exporting.Workbooks;

/// <summary>Writes a text as a cell of SpreadsheetML holds it: what XML forbids becomes <c>_xHHHH_</c>, and a text that looks like that keeps its look (ISO/IEC 29500-1, 22.9.2.19).</summary>
internal static class CellText
{
    /// <summary>Most UTF-16 units of a cell (Excel specifications and limits).</summary>
    public const int Longest = 32767;

    public static string Escape(string text)
    {
        var first = FirstEscaped(text);
        if (first < 0)
            return text;
        var escaped = new StringBuilder(text, 0, first, text.Length + 32);
        for (var index = first; index < text.Length; index++)
        {
            if (IsForbidden(text, index) || LooksEscaped(text, index))
                escaped.Append("_x").Append(((int)text[index]).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)).Append('_');
            else
                escaped.Append(text[index]);
        }
        return escaped.ToString();
    }

    private static int FirstEscaped(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (IsForbidden(text, index) || LooksEscaped(text, index))
                return index;
        }
        return -1;
    }

    // A carriage return is allowed, but readers of XML turn it into a line feed.
    private static bool IsForbidden(string text, int index) => text[index] switch
    {
        '\t' or '\n' => false,
        < ' ' or '\uFFFE' or '\uFFFF' => true,
        var sign when char.IsHighSurrogate(sign) => index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]),
        var sign when char.IsLowSurrogate(sign) => index == 0 || !char.IsHighSurrogate(text[index - 1]),
        _ => false,
    };

    // The last sign of such a look may also come from an escape that follows.
    private static bool LooksEscaped(string text, int index) =>
        text[index] == '_' && index + 6 < text.Length && text[index + 1] == 'x' && text.AsSpan(index + 2, 4).IndexOfAnyExcept(Hexadecimal) < 0 && (text[index + 6] == '_' || IsForbidden(text, index + 6));

    private static readonly System.Buffers.SearchValues<char> Hexadecimal = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");
}
