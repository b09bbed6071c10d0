namespace Cdms.Service.Domain;

/// <summary>The key or OID by which another system names a place, where ours differ from it. Our repeat keys are whole numbers; an export writes the other system's again.</summary>
public sealed class ImportedKey
{
    /// <summary>Insertion order.</summary>
    public long Id { get; private set; }

    /// <summary>OID of the study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>The subject.</summary>
    public required long SubjectId { get; init; }

    /// <summary>Our place: OID of the visit.</summary>
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

    /// <summary>OID of an item that the other system has in another group; empty where the group is meant.</summary>
    public required string ItemOid { get; init; }

    /// <summary>The other system's OID of the visit, form or group; null where it is ours.</summary>
    public string? OriginalName { get; init; }

    /// <summary>The other system's repeat key; null where it gave none.</summary>
    public string? OriginalKey { get; init; }
}
