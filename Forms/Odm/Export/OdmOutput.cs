using System.Xml;
using Forms.Odm.Xml;

namespace Forms.Odm.Export;

/// <summary>Writes ODM elements, indented, with the content beyond ODM that belongs to them; what the schema forbids goes aside (<see cref="AsideNames"/>).</summary>
internal sealed class OdmOutput(XmlWriter xml, string odmNamespace, VendorPrefixes prefixes)
{
    /// <summary>Whether lines are broken and indented.</summary>
    public bool IsIndented { get; init; } = true;

    private int _depth = 1;
    private bool _hasChildren;

    /// <summary>Whether ODM 2.0 is written.</summary>
    public bool Is20 { get; } = string.Equals(odmNamespace, OdmNames.Namespace20, StringComparison.Ordinal);

    /// <summary>An element with attributes and children.</summary>
    public void Element(string name, VendorContent vendor, ReadOnlySpan<OutAttribute> attributes, Action? children = null) =>
        Write(name, vendor, attributes, children, text: null);

    /// <summary>An element with a text of its own, which stands as it is.</summary>
    public void TextElement(string name, VendorContent vendor, ReadOnlySpan<OutAttribute> attributes, string text) =>
        Write(name, vendor, attributes, children: null, text);

    /// <summary>An element that the schema demands and that is not there really.</summary>
    public void Added(string name, Action? children = null) => Added(name, [], children);

    /// <summary>The same, with attributes that the schema demands.</summary>
    public void Added(string name, ReadOnlySpan<KeyValuePair<string, string>> attributes, Action? children = null)
    {
        Begin(name, odmNamespace);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteAttributeString(prefixes.Of(AsideNames.Namespace), AsideNames.Added, AsideNames.Namespace, "Yes");
        children?.Invoke();
        End();
    }

    /// <summary>A text element that the schema demands and that is not there really.</summary>
    public void Added(string name, string text) => Added(name, () => xml.WriteString(text));

    /// <summary>Writes as given, or inside <c>sf:kept</c> where the schema forbids it.</summary>
    public void Kept(bool isForbidden, Action write)
    {
        if (!isForbidden)
        {
            write();
            return;
        }
        Begin(AsideNames.Kept, AsideNames.Namespace);
        write();
        End();
    }

    /// <summary>Writes each; one whose key came before among them is forbidden.</summary>
    public void Each<TPart>(IEnumerable<TPart> parts, Func<TPart, string?> key, Action<TPart> write, bool isForbidden = false)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var isRepeated = key(part) is { } value && !seen.Add(value);
            Kept(isForbidden || isRepeated, () => write(part));
        }
    }

    private void Write(string name, VendorContent vendor, ReadOnlySpan<OutAttribute> attributes, Action? children, string? text)
    {
        Begin(name, odmNamespace);
        var rest = new AttributeOutput(xml, prefixes, odmNamespace).Write(attributes, vendor.Attributes);
        if (text is not null)
            xml.WriteString(text);
        var isText = text is not null;
        children?.Invoke();
        foreach (var attribute in rest)
            WriteAsElement(attribute, isText);
        foreach (var element in vendor.Elements)
            WriteVendor(element, isText);
        End(isText);
    }

    private void WriteAsElement(VendorAttribute attribute, bool isText)
    {
        Begin(AsideNames.Attribute, AsideNames.Namespace, isText);
        if (attribute.Namespace.Length > 0)
            xml.WriteAttributeString("namespace", attribute.Namespace);
        xml.WriteAttributeString("name", attribute.Name);
        xml.WriteString(attribute.Value);
        End(isText: true);
    }

    /// <summary>Content beyond the model for which the schema has a place here.</summary>
    public void AsItIs(VendorElement element) => WriteVendor(element, isText: false, isForbidden: false);

    private void WriteVendor(VendorElement element, bool isText) =>
        WriteVendor(element, isText, isForbidden: string.Equals(element.Namespace, odmNamespace, StringComparison.Ordinal));

    private void WriteVendor(VendorElement element, bool isText, bool isForbidden)
    {
        if (isForbidden)
            Begin(AsideNames.Kept, AsideNames.Namespace, isText);
        else
            Break(isText);
        using (var reader = XmlReader.Create(new StringReader(element.Xml), new XmlReaderSettings { XmlResolver = null }))
        {
            reader.MoveToContent();
            xml.WriteNode(reader, defattr: false);
        }
        if (isForbidden)
            End(isText: true);
    }

    private void Begin(string name, string @namespace, bool isText = false)
    {
        Break(isText);
        if (string.Equals(@namespace, odmNamespace, StringComparison.Ordinal))
            xml.WriteStartElement(name, odmNamespace);
        else
            xml.WriteStartElement(prefixes.Of(@namespace), name, @namespace);
        _depth++;
        _hasChildren = false;
    }

    private void End(bool isText = false)
    {
        _depth--;
        if (_hasChildren && !isText)
            Break(isText);
        xml.WriteEndElement();
        _hasChildren = true;
    }

    // Not the writer's own indenting: that would put blanks into content beyond ODM and beside texts.
    private void Break(bool isText)
    {
        _hasChildren = true;
        if (!isText && IsIndented)
            xml.WriteWhitespace("\n" + new string(' ', _depth * 2));
    }
}
