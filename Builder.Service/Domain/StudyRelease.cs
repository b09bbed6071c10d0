namespace Builder.Service.Domain;

/// <summary>A numbered, frozen set of form versions with the study's plan of visits: what sites collect data by. It never changes; a correction is the next release.</summary>
public sealed class StudyRelease
{
    public long Id { get; private set; }
    public long StudyId { get; init; }
    public Study Study { get; private set; } = null!;

    /// <summary>1, 2, 3 … in its study.</summary>
    public required int Number { get; init; }

    /// <summary>By which messages name it.</summary>
    public required Guid ReleaseId { get; init; }

    /// <summary>The canonical JSON bytes that <see cref="ManifestHash"/> was computed from.</summary>
    public required byte[] Manifest { get; init; }
    public required string ManifestHash { get; init; }
    public required string ChangeReason { get; init; }
    public required string PublishedBy { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
    public List<StudyReleaseForm> Forms { get; } = [];
}
