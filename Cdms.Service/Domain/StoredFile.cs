namespace Cdms.Service.Domain;

/// <summary>A file that somebody uploaded for an item of a subject. It never changes and is never deleted; the value of the item refers to it by its hash.</summary>
public sealed class StoredFile
{
    /// <summary>Insertion order.</summary>
    public long Id { get; private set; }

    /// <summary>OID of the study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>OID of the site of the subject.</summary>
    public required string SiteOid { get; init; }

    /// <summary>Whose.</summary>
    public required long SubjectId { get; init; }

    /// <summary>OID of the FormDef: only there a value may refer to it.</summary>
    public required string FormOid { get; init; }

    /// <summary>OID of the ItemDef.</summary>
    public required string ItemOid { get; init; }

    /// <summary>SHA-256 of the content, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The value by which the item refers to it: hash, size, type and name.</summary>
    public required string Reference { get; init; }

    /// <summary>The access class of the item when it was uploaded.</summary>
    public string? AccessClass { get; init; }

    /// <summary>Who uploaded it: printed name and user name.</summary>
    public required string UploadedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset UploadedAt { get; init; }
}
