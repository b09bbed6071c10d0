using System.Xml;
using Forms.Odm.Xml;

namespace Forms.Odm.Json;

/// <summary>Tells pieces of XML that stand in a JSON file, where JSON has no words of its own.</summary>
internal sealed class XmlPieces(Action<OdmElement> start, Action<string> text, Action end)
{
    private const int MaxDepth = 64;

    private static readonly XmlReaderSettings Settings = new()
    {
        ConformanceLevel = ConformanceLevel.Fragment, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true,
    };

    public void Tell(JsonPart part)
    {
        if (part.Kind != JsonPartKind.Text)
            throw part.Wrong("is no text. XML stands in a text here");
        try
        {
            using var reader = XmlReader.Create(new StringReader(part.Text), Settings);
            while (reader.Read())
                Tell(reader, part);
        }
        catch (XmlException exception)
        {
            throw part.Wrong($"holds XML that is not well-formed: {exception.Message}");
        }
    }

    private void Tell(XmlReader reader, JsonPart part)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                Start(reader, part);
                break;
            case XmlNodeType.EndElement:
                end();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                text(reader.Value);
                break;
        }
    }

    private void Start(XmlReader reader, JsonPart part)
    {
        if (reader.Depth > MaxDepth)
            throw part.Wrong($"holds XML that is nested deeper than {MaxDepth}");
        var isEmpty = reader.IsEmptyElement;
        var element = new OdmElement(reader.Prefix, reader.NamespaceURI, reader.LocalName, part.Line, part.Column);
        OdmScanner.AddAttributes(reader, element);
        start(element);
        if (isEmpty)
            end();
    }
}
