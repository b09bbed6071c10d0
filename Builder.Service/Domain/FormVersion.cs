namespace Builder.Service.Domain;

/// <summary>A draft frozen: numbered 1, 2, 3 …, with a hash over everything it refers to. It never changes again; a correction is a new version.</summary>
public sealed class FormVersion
{
    public long Id { get; init; }
    public long FormDefId { get; init; }
    public FormDef FormDef { get; private set; } = null!;

    /// <summary>OID of the form, by which the audit trail names a new version; not stored, so null in a version that was read.</summary>
    public string? FormOid { get; init; }

    /// <summary>OID of the study, by which webhooks name a new version; not stored, so null in a version that was read.</summary>
    public string? StudyOid { get; init; }
    public required int Number { get; init; }
    public required string Name { get; init; }
    public required int ItemCount { get; init; }
    public required string ContentHash { get; init; }

    /// <summary>The canonical JSON bytes that <see cref="ContentHash"/> was computed from.</summary>
    public required byte[] Definition { get; init; }
    public required string ChangeReason { get; init; }
    public required string PublishedBy { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Id of whoever published it; null in versions from before it was kept.</summary>
    public string? PublisherId { get; init; }

    /// <summary>Ids of those who had changed the draft since the version before.</summary>
    public IReadOnlyList<string> Editors { get; init; } = [];
}
