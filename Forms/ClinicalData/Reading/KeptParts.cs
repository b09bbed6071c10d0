using Forms.Odm.Xml;

namespace Forms.ClinicalData.Reading;

/// <summary>Finds what an element holds besides data.</summary>
internal sealed class KeptParts(string odm)
{
    public IEnumerable<OdmElement> Own(OdmElement parent, string name) => parent.Elements.Where(child => IsOwn(child) && child.Name == name);

    public static IEnumerable<OdmElement> Aside(OdmElement parent, string name) => parent.Elements.Where(child => child.IsOurs(name));

    /// <param name="element">The element.</param>
    /// <param name="attributes">Attributes that were read.</param>
    /// <param name="elements">Elements of ODM that were read.</param>
    /// <param name="isItem">Tells further elements of ODM that were read.</param>
    public IReadOnlyList<KeptXml> Of(OdmElement element, string[] attributes, string[] elements, Func<string, bool>? isItem = null)
    {
        List<KeptXml> kept = [];
        var more = element.Attributes.Where(attribute => attribute.Namespace.Length > 0 || !attributes.Contains(attribute.Name, StringComparer.Ordinal)).ToList();
        if (more.Count > 0)
            kept.Add(Attributes(element, more));
        foreach (var child in element.Elements)
        {
            if (child.IsOurs(AsideNames.Provenance))
                kept.AddRange(child.Elements.Select(inner => Keep(inner) with { IsProvenance = true }));
            else if (!child.IsOurs(Unplaced.Name) && !(IsOwn(child) && (elements.Contains(child.Name, StringComparer.Ordinal) || isItem?.Invoke(child.Name) == true)))
                kept.Add(Keep(child));
        }
        // Text where only elements may stand would be lost otherwise.
        if (element.Children.OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text)).ToList() is { Count: > 0 } texts && !ItemParts.IsTyped(element.Name))
            kept.Add(Text(element, string.Concat(texts)));
        return kept;
    }

    private bool IsOwn(OdmElement element) => string.Equals(element.Namespace, odm, StringComparison.Ordinal);

    private static KeptXml Keep(OdmElement element) => element.IsOurs(KeptXml.AttributesKind)
        ? new(KeptXml.AttributesKind, AsideNames.Namespace, CanonicalXml.Write(element))
        : new(element.Name, element.Namespace, CanonicalXml.Write(element));

    private static KeptXml Attributes(OdmElement element, List<OdmAttribute> attributes)
    {
        var holder = new OdmElement(AsideNames.Prefix, AsideNames.Namespace, KeptXml.AttributesKind, element.Line, element.Column);
        holder.Attributes.AddRange(attributes);
        return new(KeptXml.AttributesKind, AsideNames.Namespace, CanonicalXml.Write(holder));
    }

    private static KeptXml Text(OdmElement element, string text)
    {
        var holder = new OdmElement(AsideNames.Prefix, AsideNames.Namespace, "text", element.Line, element.Column);
        holder.Add(text);
        return new("text", AsideNames.Namespace, CanonicalXml.Write(holder));
    }
}
