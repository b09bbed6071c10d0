namespace Forms.Odm.Xml;

/// <summary>An attribute as it stands in the file.</summary>
internal readonly record struct OdmAttribute(string Prefix, string Namespace, string Name, string Value)
{
    public VendorAttribute ToVendor() => new(Namespace, Name, Value);
}
