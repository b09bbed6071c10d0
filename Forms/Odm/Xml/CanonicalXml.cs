using System.Text;

namespace Forms.Odm.Xml;

/// <summary>Writes an element as exclusive canonical XML (W3C, without comments and processing instructions), so that it is complete in itself.</summary>
internal static class CanonicalXml
{
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    public static string Write(OdmElement element)
    {
        var xml = new StringBuilder();
        Write(xml, element, new Dictionary<string, string>(StringComparer.Ordinal) { [""] = "" });
        return xml.ToString();
    }

    private static void Write(StringBuilder xml, OdmElement element, Dictionary<string, string> inherited)
    {
        var tag = element.Prefix.Length == 0 ? element.Name : element.Prefix + ":" + element.Name;
        var scope = new Dictionary<string, string>(inherited, StringComparer.Ordinal);
        xml.Append('<').Append(tag);
        WriteNamespaces(xml, element, scope);
        foreach (var attribute in element.Attributes.OrderBy(a => a.Namespace, StringComparer.Ordinal).ThenBy(a => a.Name, StringComparer.Ordinal))
        {
            xml.Append(' ');
            if (attribute.Prefix.Length > 0)
                xml.Append(attribute.Prefix).Append(':');
            WriteValue(xml.Append(attribute.Name).Append("=\""), attribute.Value);
            xml.Append('"');
        }
        xml.Append('>');
        foreach (var child in element.Children)
        {
            if (child is OdmElement inner)
                Write(xml, inner, scope);
            else
                WriteText(xml, (string)child);
        }
        xml.Append("</").Append(tag).Append('>');
    }

    private static void WriteNamespaces(StringBuilder xml, OdmElement element, Dictionary<string, string> scope)
    {
        var used = new SortedDictionary<string, string>(StringComparer.Ordinal) { [element.Prefix] = element.Namespace };
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Prefix.Length > 0 && !string.Equals(attribute.Namespace, XmlNamespace, StringComparison.Ordinal))
                used[attribute.Prefix] = attribute.Namespace;
        }
        foreach (var (prefix, name) in used)
        {
            if (scope.TryGetValue(prefix, out var known) && string.Equals(known, name, StringComparison.Ordinal))
                continue;
            scope[prefix] = name;
            xml.Append(prefix.Length == 0 ? " xmlns" : " xmlns:").Append(prefix).Append("=\"");
            WriteValue(xml, name);
            xml.Append('"');
        }
    }

    private static void WriteText(StringBuilder xml, string text)
    {
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => xml.Append("&amp;"),
                '<' => xml.Append("&lt;"),
                '>' => xml.Append("&gt;"),
                '\r' => xml.Append("&#xD;"),
                _ => xml.Append(character),
            };
        }
    }

    private static void WriteValue(StringBuilder xml, string value)
    {
        foreach (var character in value)
        {
            _ = character switch
            {
                '&' => xml.Append("&amp;"),
                '<' => xml.Append("&lt;"),
                '"' => xml.Append("&quot;"),
                '\t' => xml.Append("&#x9;"),
                '\n' => xml.Append("&#xA;"),
                '\r' => xml.Append("&#xD;"),
                _ => xml.Append(character),
            };
        }
    }
}
