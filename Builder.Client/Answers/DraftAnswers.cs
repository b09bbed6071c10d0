using Forms;

namespace Builder.Client;

/// <summary>A draft and the tag of exactly this content.</summary>
/// <param name="Definition">The form.</param>
/// <param name="Tag">The ETag, for saving over it.</param>
public sealed record DraftContentAnswer(FormDefinition Definition, string Tag);

/// <summary>What is known of a draft beside its content.</summary>
public sealed record DraftStateAnswer(
    string StudyOid, string FormOid, string Name, string DraftHash, DateTimeOffset ChangedAt, string? ChangedBy, IReadOnlyList<string> Editors, int LatestVersion)
{
    /// <summary>The ETag of this content.</summary>
    public string Tag => $"\"{DraftHash}\"";
}

/// <summary>A draft as it was saved, and what must be mended before it is published.</summary>
public sealed record SavedDraftAnswer(DraftStateAnswer Draft, IReadOnlyList<StructureProblemAnswer> Problems, IReadOnlyList<CheckFindingAnswer> Findings);

/// <summary>A breach of the structure rules.</summary>
public sealed record StructureProblemAnswer(string Code, string Path, string Text);

/// <summary>Who has a draft open.</summary>
public sealed record DraftPresenceAnswer(IReadOnlyList<DraftEditorAnswer> Editors);

/// <summary>Somebody who has a draft open.</summary>
public sealed record DraftEditorAnswer(string EditorId, string Name, DateTimeOffset Since, DateTimeOffset SeenAt, bool IsMe);
