namespace Forms.RedCap;

/// <summary>What has no place in ODM, under the names that REDCap's own ODM export uses where it has one.</summary>
internal sealed class RedCapVendor
{
    /// <summary>Namespace of REDCap's ODM export.</summary>
    public const string Namespace = "https://projectredcap.org";

    /// <summary>Namespace of what that export does not hold.</summary>
    public const string DictionaryNamespace = "urn:study-forms:redcap-dictionary:1";

    private readonly List<VendorAttribute> _attributes = [];

    /// <summary>Keeps a value in REDCap's namespace, unless it is empty.</summary>
    public RedCapVendor Keep(string name, string value) => Keep(Namespace, name, value);

    /// <summary>Keeps what REDCap's export leaves out, unless it is empty.</summary>
    public RedCapVendor KeepAside(string name, string value) => Keep(DictionaryNamespace, name, value);

    public VendorContent Build(IEnumerable<VendorElement>? elements = null) => new()
    {
        Attributes = _attributes
            .OrderBy(static attribute => attribute.Namespace, StringComparer.Ordinal)
            .ThenBy(static attribute => attribute.Name, StringComparer.Ordinal)
            .ToEquatableList(),
        Elements = (elements ?? []).ToEquatableList(),
    };

    private RedCapVendor Keep(string space, string name, string value)
    {
        if (value.Length > 0)
            _attributes.Add(new(space, name, value));
        return this;
    }
}
