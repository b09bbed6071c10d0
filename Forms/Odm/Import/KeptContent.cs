namespace Forms.Odm.Import;

/// <summary>Gathers content beyond ODM of one place of a study.</summary>
internal sealed class KeptContent
{
    private readonly List<VendorAttribute> _attributes = [];
    private readonly List<VendorElement> _elements = [];

    public void Add(VendorContent content)
    {
        _attributes.AddRange(content.Attributes);
        _elements.AddRange(content.Elements);
    }

    public void Add(VendorElement element) => _elements.Add(element);

    public void Add(VendorAttribute attribute) => _attributes.Add(attribute);

    public VendorContent ToVendor() => _attributes.Count == 0 && _elements.Count == 0
        ? VendorContent.None
        : new VendorContent { Attributes = VendorOrder.Sorted(_attributes), Elements = _elements.ToEquatableList() };
}
