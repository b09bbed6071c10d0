namespace Cdms.Service.Domain;

/// <summary>What an imported file held beside values: audit records, signatures, annotations and more of another system. It says where values came from and is no record of ours.</summary>
public sealed class ImportedRecord
{
    /// <summary>The kind of a record that says that the file held an item without a value.</summary>
    public const string EmptyItem = "ItemData";

    /// <summary>Insertion order.</summary>
    public long Id { get; private set; }

    /// <summary>OID of the study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>The subject.</summary>
    public required long SubjectId { get; init; }

    /// <summary>The import that brought it first.</summary>
    public required Guid ImportId { get; init; }

    /// <summary>Our place: OID of the visit; empty where the subject is meant.</summary>
    public required string StudyEventOid { get; init; }

    /// <summary>Its repeat key.</summary>
    public required string StudyEventRepeatKey { get; init; }

    /// <summary>OID of the form; empty where the visit is meant.</summary>
    public required string FormOid { get; init; }

    /// <summary>Its repeat key.</summary>
    public required string FormRepeatKey { get; init; }

    /// <summary>OID of the group; empty where the form is meant.</summary>
    public required string ItemGroupOid { get; init; }

    /// <summary>Its repeat key.</summary>
    public required string ItemGroupRepeatKey { get; init; }

    /// <summary>OID of the item; empty where the group is meant.</summary>
    public required string ItemOid { get; init; }

    /// <summary>AuditRecord, Signature, Annotation …: the name of the element.</summary>
    public required string Kind { get; init; }

    /// <summary>Its namespace.</summary>
    public required string KindNamespace { get; init; }

    /// <summary>The element as it came, as exclusive canonical XML.</summary>
    public required string Xml { get; init; }

    /// <summary>SHA-256 of place and content, lower-case hexadecimal: the same comes in once.</summary>
    public required string RecordHash { get; init; }
}
