namespace Forms.Odm.Import;

/// <summary>One Study as read.</summary>
internal sealed class StudySource(string oid)
{
    public string Oid => oid;

    public string Name { get; set; } = "";

    public string Description { get; set; } = "";

    public string ProtocolName { get; set; } = "";

    public DefinitionTable Units { get; } = new();

    public List<MetaDataVersionSource> MetaDataVersions { get; } = [];

    public List<VendorAttribute> VendorAttributes { get; } = [];

    public List<VendorElement> VendorElements { get; } = [];

    public void Keep(VendorContent content)
    {
        VendorAttributes.AddRange(content.Attributes);
        VendorElements.AddRange(content.Elements);
    }
}
