namespace Forms.Canonical;

/// <summary>The order of what has no order of its own.</summary>
internal static class DefinitionOrder
{
    /// <summary>By OID, code unit by code unit; equal OIDs (which the structure rules refuse) by content.</summary>
    public static EquatableList<TPart> Sort<TPart>(EquatableList<TPart> definitions)
        where TPart : class, IDocumentPart<TPart>, IDefinition
    {
        if (definitions.Count < 2)
            return definitions;
        TPart[] sorted = [.. definitions.OrderBy(definition => definition.Oid, StringComparer.Ordinal)];
        for (var index = 1; index < sorted.Length; index++)
        {
            if (string.Equals(sorted[index].Oid, sorted[index - 1].Oid, StringComparison.Ordinal))
                return SortWithContent(sorted);
        }
        return new(sorted);
    }

    /// <summary>By namespace, name and value, code unit by code unit.</summary>
    public static EquatableList<VendorAttribute> Sort(EquatableList<VendorAttribute> attributes) =>
        attributes.Count < 2 ? attributes : attributes.Order(Comparer<VendorAttribute>.Create(Compare)).ToEquatableList();

    /// <summary>Negative where the first attribute stands before the second.</summary>
    public static int Compare(VendorAttribute one, VendorAttribute other)
    {
        if (string.CompareOrdinal(one.Namespace, other.Namespace) is not 0 and var byNamespace)
            return byNamespace;
        return string.CompareOrdinal(one.Name, other.Name) is not 0 and var byName ? byName : string.CompareOrdinal(one.Value, other.Value);
    }

    private static EquatableList<TPart> SortWithContent<TPart>(TPart[] definitions)
        where TPart : class, IDocumentPart<TPart>, IDefinition =>
        definitions
            .OrderBy(definition => definition.Oid, StringComparer.Ordinal)
            .ThenBy(definition => Convert.ToHexString(FieldWriter.ToBytes(definition)), StringComparer.Ordinal)
            .ToEquatableList();
}
