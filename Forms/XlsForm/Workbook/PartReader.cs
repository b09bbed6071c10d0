using System.Text;
using System.Xml;

namespace Forms.XlsForm.Workbook;

/// <summary>Reads the XML of a part from front to back. Names are compared without their namespace: there are two of them, one for each flavour of the standard (ISO/IEC 29500).</summary>
internal static class PartReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true,
    };

    public static XmlReader Open(Stream part) => XmlReader.Create(part, Settings);

    public static bool Is(this XmlReader xml, string name) => xml.NodeType == XmlNodeType.Element && string.Equals(xml.LocalName, name, StringComparison.Ordinal);

    /// <summary>The value of an attribute, whatever its namespace.</summary>
    public static string? Find(this XmlReader xml, string name)
    {
        string? value = null;
        while (value is null && xml.MoveToNextAttribute())
            value = string.Equals(xml.LocalName, name, StringComparison.Ordinal) ? xml.Value : null;
        xml.MoveToElement();
        return value;
    }

    /// <summary>Stands on every element inside the current one, in order; ends at its end tag.</summary>
    public static IEnumerable<XmlReader> Inside(this XmlReader xml)
    {
        var depth = xml.Depth;
        if (xml.IsEmptyElement)
            yield break;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
                yield return xml;
        }
    }

    /// <summary>The text of the current element, never more than the limit; null where there is more.</summary>
    public static string? ReadText(this XmlReader xml, int maxLength)
    {
        if (xml.IsEmptyElement)
            return "";
        var (depth, text, buffer) = (xml.Depth, new StringBuilder(), new char[1024]);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace))
                continue;
            for (int count; (count = xml.ReadValueChunk(buffer, 0, buffer.Length)) > 0;)
            {
                if (text.Append(buffer, 0, count).Length > maxLength)
                    return null;
            }
        }
        return text.ToString();
    }
}
