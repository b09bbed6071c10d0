namespace Cdms.Service.Domain;

/// <summary>That a site uses a laboratory, or that all do. It stays as a row when it ends: what is locked keeps the laboratories that it had.</summary>
public sealed class LaboratorySite
{
    /// <summary>In the place of an OID: every site of the study.</summary>
    public const string AllSites = "";

    /// <summary>Insertion order.</summary>
    public long Id { get; private set; }

    /// <summary>OID of the study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>The laboratory.</summary>
    public required long LaboratoryId { get; init; }

    /// <summary>OID of the site; <see cref="AllSites"/>: all.</summary>
    public required string SiteOid { get; init; }

    /// <summary>Who said so: printed name and user name.</summary>
    public required string AddedBy { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Since when no more; null: it does.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Who ended it.</summary>
    public string? EndedBy { get; private set; }

    /// <summary>The site uses it no more.</summary>
    public void End(string by, DateTimeOffset at) => (EndedBy, EndedAt) = (by, at);
}
