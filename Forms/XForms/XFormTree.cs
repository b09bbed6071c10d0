using System.Text;
using System.Xml;
using Forms.Odm.Xml;

namespace Forms.XForms;

/// <summary>Reads the XML of a form into elements with their places.</summary>
internal static class XFormTree
{
    // Whatever encoding an XML declaration names.
    static XFormTree() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="Importing.FileRefusedException">The XML is broken, or over a limit.</exception>
    public static OdmElement Read(ReadOnlyMemory<byte> file, XFormReaderOptions options)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };
            using var xml = XmlReader.Create(new MemoryStream(file.ToArray(), writable: false), settings);
            return Read(xml, options);
        }
        catch (XmlException fault)
        {
            throw XFormRefusals.Broken(fault);
        }
    }

    private static OdmElement Read(XmlReader xml, XFormReaderOptions options)
    {
        var (open, root, count) = (new Stack<OdmElement>(), (OdmElement?)null, 0);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                var place = (IXmlLineInfo)xml;
                if (++count > options.MaxElements)
                    throw XFormRefusals.TooManyElements(options.MaxElements, place.LineNumber);
                if (xml.Depth > options.MaxDepth)
                    throw XFormRefusals.TooDeep(options.MaxDepth, place.LineNumber, place.LinePosition);
                var (element, isEmpty) = (Start(xml, place), xml.IsEmptyElement);
                if (open.TryPeek(out var parent))
                    parent.Add(element);
                root ??= element;
                if (!isEmpty)
                    open.Push(element);
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                open.Pop();
            }
            else if (open.TryPeek(out var around) && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                around?.Add(xml.Value);
            }
        }
        return root!;
    }

    private static OdmElement Start(XmlReader xml, IXmlLineInfo place)
    {
        var element = new OdmElement(xml.Prefix, xml.NamespaceURI, xml.LocalName, place.LineNumber, place.LinePosition);
        while (xml.MoveToNextAttribute())
        {
            if (!string.Equals(xml.NamespaceURI, "http://www.w3.org/2000/xmlns/", StringComparison.Ordinal))
                element.Attributes.Add(new OdmAttribute(xml.Prefix, xml.NamespaceURI, xml.LocalName, xml.Value));
        }
        xml.MoveToElement();
        return element;
    }
}
