namespace Forms.Odm.Import;

/// <summary>The order of attributes beyond ODM, which has no meaning: that of the canonical form.</summary>
internal static class VendorOrder
{
    public static EquatableList<VendorAttribute> Sorted(IEnumerable<VendorAttribute> attributes) =>
        attributes
            .OrderBy(attribute => attribute.Namespace, StringComparer.Ordinal)
            .ThenBy(attribute => attribute.Name, StringComparer.Ordinal)
            .ThenBy(attribute => attribute.Value, StringComparer.Ordinal)
            .ToEquatableList();
}
