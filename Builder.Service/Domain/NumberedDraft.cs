namespace Builder.Service.Domain;

/// <summary>A draft with the version number that its form has just given out, and the hash of the version that stands.</summary>
/// <remarks>The number is the caller's until the transaction ends. Who does not use it, since the draft is unchanged, gives it back.</remarks>
public sealed record NumberedDraft
{
    public required long FormDefId { get; init; }
    public required string FormOid { get; init; }
    public required int Position { get; init; }
    public required string Name { get; init; }
    public required int ItemCount { get; init; }

    /// <summary>Canonical JSON.</summary>
    public required byte[] Draft { get; init; }
    public required string DraftHash { get; init; }
    public required int Number { get; init; }

    /// <summary>Ids of those who changed the draft since the version before.</summary>
    public IReadOnlyList<string> Editors { get; init; } = [];

    /// <summary>Null before the first version, and where a statement that waited for another publisher could not see his version yet.</summary>
    public string? StandingHash { get; init; }

    /// <summary>The key of the version's row, where the database gives it out beforehand: what refers to it can then be written in the same round trip.</summary>
    public long? FormVersionId { get; init; }

    /// <summary>The version that stands is not known here, though there is one.</summary>
    public bool IsStandingUnknown => StandingHash is null && Number > 1;

    /// <summary>The draft equals the version that stands.</summary>
    public bool IsUnchanged => StandingHash == DraftHash;

    /// <summary>The draft as a version.</summary>
    public FormVersion Freeze(string studyOid, ChangeReason reason, string publishedBy, string publisherId, DateTimeOffset at) => new()
    {
        Id = FormVersionId ?? 0,
        FormDefId = FormDefId,
        FormOid = FormOid,
        StudyOid = studyOid,
        Number = Number,
        Name = Name,
        ItemCount = ItemCount,
        ContentHash = DraftHash,
        Definition = Draft,
        ChangeReason = reason.Text,
        PublishedBy = publishedBy,
        PublisherId = publisherId,
        Editors = Editors,
        PublishedAt = at,
    };
}
