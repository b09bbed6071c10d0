namespace Cdms.Service.Domain;

/// <summary>One import of clinical data: which file, by whom, and what became of it.</summary>
public sealed class ClinicalImport
{
    /// <summary>Names the import; operations and records that it brought name it.</summary>
    public required Guid ImportId { get; init; }

    /// <summary>OID of the study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>FileOID and CreationDateTime of the file, as written; null while nothing of it was read.</summary>
    public string? SourceFile { get; private set; }

    /// <summary>SourceSystem and Originator of the file, as written.</summary>
    public string? SourceSystem { get; private set; }

    /// <summary>Who imported it.</summary>
    public required string StartedBy { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended; null where it was broken off.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>The report, JSON; empty where it was broken off.</summary>
    public string Report { get; private set; } = "";

    /// <summary>Keeps what became of it.</summary>
    public void Finish(string? sourceFile, string? sourceSystem, string report, DateTimeOffset at) => (SourceFile, SourceSystem, Report, FinishedAt) = (sourceFile, sourceSystem, report, at);
}
