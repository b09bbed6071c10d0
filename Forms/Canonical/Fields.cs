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

    /// <summary>A whole number that is always there.</summary>
    public int Number(string name, int? value) => Integer(name, value) ?? MissingNumber(name);

    /// <summary>A decimal number; 1.0 and 1 are the same.</summary>
    public abstract decimal? Decimal(string name, decimal? value);

    /// <summary>True or false.</summary>
    public abstract bool? Boolean(string name, bool? value);

    /// <summary>A part that is always there.</summary>
    public TPart Part<TPart>(string name, TPart? value)
        where TPart : class, IDocumentPart<TPart> => OptionalPart(name, value) ?? Missing<TPart>(name);

    /// <summary>A part that may be missing.</summary>
    public TPart? OptionalPart<TPart>(string name, TPart? value)
        where TPart : class, IDocumentPart<TPart> => IsThere(name, value is not null) ? PresentPart(name, value) : null;

    /// <summary>Parts whose order is content.</summary>
    public EquatableList<TPart> Parts<TPart>(string name, EquatableList<TPart>? value)
        where TPart : class, IDocumentPart<TPart> => IsThere(name, value is { Count: > 0 }) ? PresentParts(name, value) : [];

    /// <summary>Parts whose order has no meaning; they stand sorted by OID.</summary>
    public EquatableList<TPart> Definitions<TPart>(string name, EquatableList<TPart>? value)
        where TPart : class, IDocumentPart<TPart>, IDefinition => IsThere(name, value is { Count: > 0 }) ? PresentDefinitions(name, value) : [];

    /// <summary>Content beyond ODM: two fields, each left out when empty.</summary>
    public VendorContent Vendor(VendorContent? value)
    {
        const string Name = "vendorAttributes";
        var attributes = IsThere(Name, value is { Attributes.Count: > 0 }) ? PresentAttributes(Name, value?.Attributes) : [];
        var elements = Parts("vendorElements", value?.Elements);
        return attributes.Count == 0 && elements.Count == 0
            ? VendorContent.None
            : new VendorContent { Attributes = attributes, Elements = elements };
    }

    /// <summary>Whether the field is in the document. Most are not; asking first spares a call of a generic virtual method, which is slow.</summary>
    /// <param name="name">The field.</param>
    /// <param name="hasValue">Whether the value that is written has anything to write.</param>
    protected abstract bool IsThere(string name, bool hasValue);

    /// <summary>A whole number that is always there is not.</summary>
    protected abstract int MissingNumber(string name);

    /// <summary>A part that is always there is not.</summary>
    protected abstract TPart Missing<TPart>(string name)
        where TPart : class, IDocumentPart<TPart>;

    protected abstract TPart PresentPart<TPart>(string name, TPart? value)
        where TPart : class, IDocumentPart<TPart>;

    protected abstract EquatableList<TPart> PresentParts<TPart>(string name, EquatableList<TPart>? value)
        where TPart : class, IDocumentPart<TPart>;

    protected virtual EquatableList<TPart> PresentDefinitions<TPart>(string name, EquatableList<TPart>? value)
        where TPart : class, IDocumentPart<TPart>, IDefinition => PresentParts(name, value);

    /// <summary>Attributes whose order has no meaning; they stand sorted by namespace, name and value.</summary>
    protected virtual EquatableList<VendorAttribute> PresentAttributes(string name, EquatableList<VendorAttribute>? value) => PresentParts(name, value);
}
