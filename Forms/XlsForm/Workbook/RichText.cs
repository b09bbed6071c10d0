using System.Text;
using System.Xml;

namespace Forms.XlsForm.Workbook;

/// <summary>Reads a text that may be cut into runs of one format each (ISO/IEC 29500-1, 18.4.8).</summary>
internal static class RichText
{
    /// <summary>The text of the current element (si or is), never more than the limit; null where there is more.</summary>
    public static string? Read(XmlReader xml, int maxLength)
    {
        var text = new StringBuilder();
        var phonetic = false;
        foreach (var part in xml.Inside())
        {
            // How to say it, in Japanese files: no part of what the cell shows.
            if (part.LocalName is "rPh" or "r")
                phonetic = part.LocalName is "rPh";
            if (part.LocalName is not "t" || phonetic)
                continue;
            if (part.ReadText(maxLength) is not { } run || text.Append(run).Length > maxLength)
                return null;
        }
        return Unescape(text.ToString());
    }

    // Characters that XML does not take are written as _xHHHH_ (ISO/IEC 29500-1, 22.9.2.19); only line breaks are of use here.
    private static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? text.Replace("_x000D_", "\r", StringComparison.OrdinalIgnoreCase).Replace("_x000A_", "\n", StringComparison.OrdinalIgnoreCase).Replace("_x005F_", "_", StringComparison.OrdinalIgnoreCase)
        : text;
}
