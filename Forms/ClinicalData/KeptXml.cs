namespace Forms.ClinicalData;

/// <summary>An element beside the data, as it came.</summary>
/// <param name="Kind">Its name: AuditRecord, Signature, Annotation …; <see cref="AttributesKind"/> for attributes that ODM does not know there.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Xml">The element as exclusive canonical XML, complete in itself.</param>
public sealed record KeptXml(string Kind, string Namespace, string Xml)
{
    /// <summary>The kind of attributes that ODM does not know; they stand on one element of our own.</summary>
    public const string AttributesKind = "attributes";

    /// <summary>True where a file of ours said that it is of another system, and no record of ours.</summary>
    public bool IsProvenance { get; init; }
}
