namespace Forms.Canonical;

/// <summary>The fields of a part, written or read in the fixed order of the canonical form. A field that is null or empty is not there.</summary>
internal abstract class Fields
{
    /// <summary>A text that is always there.</summary>
    public abstract string Text(string name, string? value);

    /// <summary>A text that may be missing, which differs from empty.</summary>
    public abstract string? OptionalText(string name, string? value);

    /// <summary>A whole number.</summary>
    public abstract int? Integer(string name, int? value);

    /// <summary>A decimal number; 1.0 and 1 are the same.</summary>
    public abstract decimal? Decimal(string name, decimal? value);

    /// <summary>True or false.</summary>
    public abstract bool? Boolean(string name, bool? value);

    /// <summary>A part that is always there.</summary>
    public abstract TPart Part<TPart>(string name, TPart? value)
        where TPart : class, IDocumentPart<TPart>;

    /// <summary>A part that may be missing.</summary>
    public abstract TPart? OptionalPart<TPart>(string name, TPart? value)
        where TPart : class, IDocumentPart<TPart>;

    /// <summary>Parts whose order is content.</summary>
    public abstract EquatableList<TPart> Parts<TPart>(string name, EquatableList<TPart>? value)
        where TPart : class, IDocumentPart<TPart>;

    /// <summary>Parts whose order has no meaning; they stand sorted by OID.</summary>
    public abstract EquatableList<TPart> Definitions<TPart>(string name, EquatableList<TPart>? value)
        where TPart : class, IDocumentPart<TPart>, IDefinition;

    /// <summary>Attributes whose order has no meaning; they stand sorted by namespace and name.</summary>
    protected abstract EquatableList<VendorAttribute> Attributes(string name, EquatableList<VendorAttribute>? value);

    /// <summary>Content beyond ODM: two fields, each left out when empty.</summary>
    public VendorContent Vendor(VendorContent? value)
    {
        var attributes = Attributes("vendorAttributes", value?.Attributes);
        var elements = Parts("vendorElements", value?.Elements);
        return attributes.Count == 0 && elements.Count == 0
            ? VendorContent.None
            : new VendorContent { Attributes = attributes, Elements = elements };
    }
}
