using Forms.Odm.Xml;

namespace Forms.Odm.V20;

/// <summary>Small changes of an element on its way from ODM 2.0 to 1.3.</summary>
internal static class ElementShape
{
    public static bool Is(this OdmElement element, string name) =>
        string.Equals(element.Name, name, StringComparison.Ordinal) && string.Equals(element.Namespace, OdmNames.Namespace20, StringComparison.Ordinal);

    /// <summary>A copy under another name, with these children.</summary>
    public static OdmElement Copy(this OdmElement element, string name, IEnumerable<object> children)
    {
        var copy = new OdmElement(element.Prefix, element.Namespace, name, element.Line, element.Column);
        copy.Attributes.AddRange(element.Attributes);
        foreach (var child in children)
        {
            if (child is OdmElement inner)
                copy.Add(inner);
            else
                copy.Add((string)child);
        }
        return copy;
    }

    public static OdmElement Copy(this OdmElement element) => element.Copy(element.Name, element.Children);

    /// <summary>Sets an attribute without a namespace; null takes it away.</summary>
    public static void Set(this OdmElement element, string name, string? value) => element.Set("", name, value);

    /// <summary>Keeps the value that an attribute has in ODM 2.0 and that 1.3 has no word for, in the namespace of ODM 2.0.</summary>
    public static void Keep20(this OdmElement element, string name, string value) => element.Set(OdmNames.Namespace20, name, value);

    /// <summary>Gives an attribute another name.</summary>
    public static void Rename(this OdmElement element, string name, string newName)
    {
        if (element.Attribute(name) is not { } value)
            return;
        element.Set(name, null);
        element.Set(newName, value);
    }

    private static void Set(this OdmElement element, string @namespace, string name, string? value)
    {
        element.Attributes.RemoveAll(attribute => attribute.Name == name && attribute.Namespace == @namespace);
        if (value is not null)
            element.Attributes.Add(new OdmAttribute(@namespace.Length == 0 ? "" : "odm2", @namespace, name, value));
    }
}
