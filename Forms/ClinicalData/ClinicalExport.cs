using Forms.Odm;

namespace Forms.ClinicalData;

/// <summary>What a file of clinical data says of itself, and whom and where its records name.</summary>
public sealed record ClinicalExport
{
    /// <summary>FileOID.</summary>
    public required string FileOid { get; init; }

    /// <summary>CreationDateTime; the caller's clock says it.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>OID of the study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>Version of ODM; default 1.3.2.</summary>
    public OdmFileVersion Version { get; init; }

    /// <summary>What a person should know of the file: that its data are a test.</summary>
    public string? Description { get; init; }

    /// <summary>SourceSystem: what wrote the file.</summary>
    public string? SourceSystem { get; init; }

    /// <summary>Whom audit records and signatures name.</summary>
    public IReadOnlyList<ClinicalUser> Users { get; init; } = [];

    /// <summary>The sites.</summary>
    public IReadOnlyList<ClinicalLocation> Locations { get; init; } = [];

    /// <summary>What signatures mean.</summary>
    public IReadOnlyList<ClinicalSignatureDef> SignatureDefs { get; init; } = [];
}

/// <summary>A User of AdminData.</summary>
/// <param name="Oid">OID in this file.</param>
/// <param name="FullName">As the records name the user.</param>
public sealed record ClinicalUser(string Oid, string FullName);

/// <summary>A Location of AdminData.</summary>
/// <param name="Oid">OID of the site.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Versions">The metadata versions that it used, and since when.</param>
public sealed record ClinicalLocation(string Oid, string Name, IReadOnlyList<(string MetaDataVersionOid, DateOnly Since)> Versions);

/// <summary>A SignatureDef of AdminData.</summary>
/// <param name="Oid">OID in this file.</param>
/// <param name="Meaning">What a signature means.</param>
/// <param name="LegalReason">That it binds.</param>
public sealed record ClinicalSignatureDef(string Oid, string Meaning, string LegalReason);
