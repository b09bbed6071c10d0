using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Forms.Odm.Json;

/// <summary>Writes an element of ODM 2.0 as a JSON object.</summary>
internal static class JsonObjects
{
    private static readonly XmlWriterSettings Pieces = new() { ConformanceLevel = ConformanceLevel.Fragment, OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize };

    public static void Write(Utf8JsonWriter json, XElement element)
    {
        json.WriteStartObject();
        WriteAttributes(json, element);
        if (!element.HasElements)
            WriteContent(json, element.Value);
        else if (element.Nodes().Any(static node => node is XText))
            json.WriteString(JsonNames.Inner, string.Concat(element.Nodes().Select(Piece)));
        else
            WriteChildren(json, element);
        json.WriteEndObject();
    }

    private static void WriteAttributes(Utf8JsonWriter json, XElement element)
    {
        var attributes = element.Attributes().Where(static attribute => !attribute.IsNamespaceDeclaration).ToList();
        foreach (var attribute in attributes.Where(static attribute => attribute.Name.NamespaceName.Length == 0))
            WriteAttribute(json, attribute.Name.LocalName, attribute.Value);
        if (attributes.Find(IsLanguage) is { } language)
            json.WriteString(JsonNames.Language, language.Value);
        var foreign = attributes.Where(static attribute => attribute.Name.NamespaceName.Length > 0 && !IsLanguage(attribute)).ToList();
        if (foreign.Count == 0)
            return;
        json.WriteStartObject(JsonNames.Attributes);
        foreach (var attribute in foreign)
            json.WriteString(attribute.Name.ToString(), attribute.Value);
        json.WriteEndObject();
    }

    private static bool IsLanguage(XAttribute attribute) => attribute.Name == XNamespace.Xml + "lang";

    private static void WriteAttribute(Utf8JsonWriter json, string name, string value)
    {
        // A number only where it is written as its text is: '01' is another text.
        if (JsonNames.Integers.Contains(name) && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && string.Equals(number.ToString(CultureInfo.InvariantCulture), value, StringComparison.Ordinal))
            json.WriteNumber(name, number);
        else
            json.WriteString(name, value);
    }

    private static void WriteContent(Utf8JsonWriter json, string content)
    {
        if (content.Length > 0)
            json.WriteString(JsonNames.Content, content);
    }

    private static void WriteChildren(Utf8JsonWriter json, XElement element)
    {
        string[] names = [.. element.Elements().Select(child => NameOf(child, element))];
        var groups = element.Elements().GroupBy(child => NameOf(child, element), StringComparer.Ordinal).ToList();
        if (!names.SequenceEqual(groups.SelectMany(static group => group.Select(_ => group.Key)), StringComparer.Ordinal))
            WriteOrder(json, names);
        foreach (var group in groups)
            WriteGroup(json, group.Key, [.. group]);
    }

    private static string NameOf(XElement child, XElement parent) => child.Name.Namespace == parent.Name.Namespace ? child.Name.LocalName : JsonNames.Extensions;

    private static void WriteOrder(Utf8JsonWriter json, string[] names)
    {
        json.WriteStartArray(JsonNames.Order);
        foreach (var name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }

    private static void WriteGroup(Utf8JsonWriter json, string name, XElement[] children)
    {
        json.WritePropertyName(name);
        if (children.Length == 1 && JsonNames.Single.Contains(name))
        {
            Write(json, children[0]);
            return;
        }
        json.WriteStartArray();
        foreach (var child in children)
        {
            if (string.Equals(name, JsonNames.Extensions, StringComparison.Ordinal))
                json.WriteStringValue(Piece(child));
            else
                Write(json, child);
        }
        json.WriteEndArray();
    }

    private static string Piece(XNode node)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, Pieces))
            node.WriteTo(xml);
        return text.ToString();
    }
}
