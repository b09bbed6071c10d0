using Forms.Odm.Import;

namespace Forms.Odm.Xml;

/// <summary>Puts back what a writer set aside, see <see cref="AsideNames"/>.</summary>
internal static class Aside
{
    public static bool IsOurs(this OdmElement element, string name) =>
        string.Equals(element.Namespace, AsideNames.Namespace, StringComparison.Ordinal) && string.Equals(element.Name, name, StringComparison.Ordinal);

    /// <summary>Gives an element the attributes that it has really; tells whether the element is there really.</summary>
    public static bool RestoreAttributes(OdmElement element, ReportBuilder report)
    {
        var ours = element.Attributes.FindAll(attribute => string.Equals(attribute.Namespace, AsideNames.Namespace, StringComparison.Ordinal));
        if (ours.Count == 0)
            return true;
        element.Attributes.RemoveAll(ours.Contains);
        foreach (var attribute in ours)
        {
            if (string.Equals(attribute.Name, AsideNames.Added, StringComparison.Ordinal))
                return false;
            Restore(element, attribute);
            report.Tell(FindingSeverity.Info, ImportFindings.Restored, element.Name, element.Line, element.Column, count => $"{count} times the file keeps aside what {element.Name} really holds; restored.");
        }
        return true;
    }

    /// <summary>Gives an element the children that it has really, once it is complete.</summary>
    public static void RestoreChildren(OdmElement element)
    {
        if (!element.Elements.Any(child => string.Equals(child.Namespace, AsideNames.Namespace, StringComparison.Ordinal)))
            return;
        var children = element.Children.ToList();
        element.Clear();
        foreach (var child in children)
        {
            if (child is OdmElement kept && kept.IsOurs(AsideNames.Kept))
                kept.Elements.ToList().ForEach(element.Add);
            else if (child is OdmElement attribute && attribute.IsOurs(AsideNames.Attribute))
                element.Attributes.Add(AttributeOf(attribute));
            else if (child is OdmElement other)
                element.Add(other);
            else
                element.Add((string)child);
        }
    }

    /// <summary>The attribute that an element <c>sf:attribute</c> holds.</summary>
    public static OdmAttribute AttributeOf(OdmElement element) =>
        new("", element.Attribute("namespace") ?? "", element.Attribute("name") ?? "", element.OwnText());

    private static void Restore(OdmElement element, OdmAttribute aside)
    {
        if (string.Equals(aside.Name, AsideNames.Missing, StringComparison.Ordinal))
        {
            var names = aside.Value.Split(' ');
            element.Attributes.RemoveAll(attribute => attribute.Namespace.Length == 0 && names.Contains(attribute.Name, StringComparer.Ordinal));
            return;
        }
        var restored = aside.Name.StartsWith(AsideNames.XmlPrefix, StringComparison.Ordinal)
            ? new OdmAttribute("xml", OdmNames.XmlNamespace, aside.Name[AsideNames.XmlPrefix.Length..], aside.Value)
            : new OdmAttribute("", "", aside.Name, aside.Value);
        element.Attributes.RemoveAll(attribute => attribute.Name == restored.Name && attribute.Namespace == restored.Namespace);
        element.Attributes.Add(restored);
    }
}
