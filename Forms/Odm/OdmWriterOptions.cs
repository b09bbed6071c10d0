namespace Forms.Odm;

/// <summary>What an ODM file says of itself.</summary>
public sealed record OdmWriterOptions
{
    /// <summary>FileOID: names this file, unique among the files of its sender.</summary>
    public required string FileOid { get; init; }

    /// <summary>CreationDateTime; the caller's clock says it.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Version of ODM; default 1.3.2.</summary>
    public OdmFileVersion Version { get; init; }

    /// <summary>Originator: the organisation that sends the file; left out where null.</summary>
    public string? Originator { get; init; }

    /// <summary>SourceSystem: what wrote the file; left out where null.</summary>
    public string? SourceSystem { get; init; }

    /// <summary>Whether lines are broken and indented; without that, every blank is content.</summary>
    internal bool IsIndented { get; init; } = true;
}
