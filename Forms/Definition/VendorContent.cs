namespace Forms;

/// <summary>What a file says beyond ODM at one place: attributes and elements of other namespaces, and attributes that ODM does not know there or whose value does not fit.</summary>
public sealed record VendorContent
{
    /// <summary>Nothing beyond ODM.</summary>
    public static VendorContent None { get; } = new();

    /// <summary>The attributes; their order has no meaning.</summary>
    public EquatableList<VendorAttribute> Attributes { get; init; } = [];

    /// <summary>The elements, in document order.</summary>
    public EquatableList<VendorElement> Elements { get; init; } = [];

    /// <summary>True where there is nothing beyond ODM.</summary>
    public bool IsEmpty => Attributes.Count == 0 && Elements.Count == 0;
}
