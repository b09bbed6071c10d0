using System.Text;
using System.Xml;
using Forms.Odm;
using Forms.Odm.Xml;

namespace Forms.ClinicalData.Writing;

/// <summary>Elements and attributes as the writers of clinical data need them.</summary>
internal sealed class ClinicalXml(XmlWriter xml, OdmFileVersion version)
{
    private readonly string _namespace = version is OdmFileVersion.V20 ? OdmNames.Namespace20 : OdmNames.Namespace;

    public bool Is20 => version is OdmFileVersion.V20;

    public void StartRoot()
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("ODM", _namespace);
        xml.WriteAttributeString("xmlns", AsideNames.Prefix, null, AsideNames.Namespace);
    }

    public void Start(string name) => xml.WriteStartElement(name, _namespace);

    public void StartAside(string name) => xml.WriteStartElement(AsideNames.Prefix, name, AsideNames.Namespace);

    public void End() => xml.WriteEndElement();

    public void Element(string name, string text)
    {
        Start(name);
        xml.WriteString(Writable(text));
        End();
    }

    public void Text(string text) => xml.WriteString(Writable(text));

    public void Attribute(string name, string? value)
    {
        if (value is not null)
            xml.WriteAttributeString(name, Writable(value));
    }

    public void AsideAttribute(string name, string value) => xml.WriteAttributeString(AsideNames.Prefix, name, AsideNames.Namespace, Writable(value));

    /// <summary>A key or OID, of which the schema demands that it is not empty; an empty one stands aside.</summary>
    public void Key(string name, string? value, string? standIn = null)
    {
        if (value is { Length: 0 })
        {
            Attribute(name, standIn);
            AsideAttribute(name, "");
        }
        else
        {
            Attribute(name, value);
        }
    }

    /// <summary>An element as it came.</summary>
    public void Raw(string content)
    {
        using var reader = XmlReader.Create(new StringReader(content), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, ConformanceLevel = ConformanceLevel.Fragment });
        reader.Read();
        while (!reader.EOF)
            xml.WriteNode(reader, defattr: false);
    }

    public static bool IsWritable(string text) => ReferenceEquals(text, Writable(text));

    /// <summary>The text with U+FFFD for characters that XML has no way to write.</summary>
    public static string Writable(string text)
    {
        StringBuilder? changed = null;
        for (var index = 0; index < text.Length; index++)
        {
            if (XmlConvert.IsXmlChar(text[index]))
                continue;
            if (index + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[index + 1], text[index]))
                index++;
            else
                (changed ??= new(text))[index] = '\uFFFD';
        }
        return changed?.ToString() ?? text;
    }
}
