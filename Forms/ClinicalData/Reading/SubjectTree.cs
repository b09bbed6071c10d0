using System.Xml;
using Forms.Odm;
using Forms.Odm.Xml;

namespace Forms.ClinicalData.Reading;

/// <summary>Reads one element with all that it holds, and no more of it than is allowed.</summary>
internal sealed class SubjectTree(XmlReader xml, ClinicalReaderOptions options)
{
    private readonly Stack<OdmElement> _open = new();
    private int _elements;
    private long _characters;

    /// <summary>The element at which the reader stands; afterwards it stands at its end.</summary>
    public async Task<OdmElement> ReadAsync(CancellationToken cancellationToken)
    {
        var root = Start(out var isEmpty);
        if (isEmpty)
            return root;
        _open.Push(root);
        while (_open.Count > 0 && await xml.ReadAsync().ConfigureAwait(false))
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    Nest();
                    break;
                case XmlNodeType.EndElement:
                    _open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    Add(await xml.GetValueAsync().ConfigureAwait(false));
                    break;
            }
            if (_elements % 1024 == 0)
                cancellationToken.ThrowIfCancellationRequested();
        }
        return root;
    }

    private void Nest()
    {
        var parent = _open.Peek();
        var element = Start(out var isEmpty);
        parent.Add(element);
        if (!isEmpty)
            _open.Push(element);
    }

    // White space between elements is no content.
    private void Add(string text)
    {
        Count(text.Length);
        if (!string.IsNullOrWhiteSpace(text) || _open.Peek().Children.Count == 0)
            _open.Peek().Add(text);
    }

    private OdmElement Start(out bool isEmpty)
    {
        var place = (IXmlLineInfo)xml;
        isEmpty = xml.IsEmptyElement;
        if (xml.Depth > options.MaxDepth)
            throw Refusal.TooDeep(options.MaxDepth, place.LineNumber, place.LinePosition);
        if (++_elements > options.MaxSubjectElements)
            throw ClinicalRefusal.SubjectTooLarge($"{options.MaxSubjectElements} elements", place.LineNumber, place.LinePosition);
        var element = new OdmElement(xml.Prefix, xml.NamespaceURI, xml.LocalName, place.LineNumber, place.LinePosition);
        OdmScanner.AddAttributes(xml, element);
        Count(element.Attributes.Sum(attribute => (long)attribute.Value.Length));
        return element;
    }

    private void Count(long characters)
    {
        _characters += characters;
        if (_characters > options.MaxSubjectCharacters)
            throw ClinicalRefusal.SubjectTooLarge($"{options.MaxSubjectCharacters} characters", ((IXmlLineInfo)xml).LineNumber, ((IXmlLineInfo)xml).LinePosition);
    }
}
