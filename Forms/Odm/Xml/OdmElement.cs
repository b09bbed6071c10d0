using System.Text;

namespace Forms.Odm.Xml;

/// <summary>An element as it stands in the file, with its place. Children are elements and texts in document order.</summary>
internal sealed class OdmElement(string prefix, string @namespace, string name, int line, int column)
{
    private readonly List<object> _children = [];

    public string Prefix => prefix;

    public string Namespace => @namespace;

    public string Name => name;

    public int Line => line;

    public int Column => column;

    public List<OdmAttribute> Attributes { get; } = [];

    public IReadOnlyList<object> Children => _children;

    public IEnumerable<OdmElement> Elements => _children.OfType<OdmElement>();

    public void Add(OdmElement child) => _children.Add(child);

    public void Add(string text) => _children.Add(text);

    /// <summary>Takes all children away.</summary>
    public void Clear() => _children.Clear();

    /// <summary>The element's own text, put together where comments or CDATA cut it.</summary>
    public string OwnText()
    {
        if (_children is [string only])
            return only;
        var text = new StringBuilder();
        foreach (var child in _children.OfType<string>())
            text.Append(child);
        return text.ToString();
    }

    /// <summary>The value of an attribute without a namespace.</summary>
    public string? Attribute(string attributeName)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Namespace.Length == 0 && string.Equals(attribute.Name, attributeName, StringComparison.Ordinal))
                return attribute.Value;
        }
        return null;
    }
}
