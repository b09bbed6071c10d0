namespace Cdms.Service.Domain;

/// <summary>A laboratory of a study. Its name may be corrected; its OID stands in values of subjects and never changes.</summary>
public sealed class Laboratory
{
    /// <summary>Longest name.</summary>
    public const int LongestName = 400;

    /// <summary>Insertion order.</summary>
    public long Id { get; private set; }

    /// <summary>OID of the study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>OID of the laboratory in its study: what the laboratory item of a form holds.</summary>
    public required string LaboratoryOid { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; set; }

    /// <summary>Who made it: printed name and user name.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
