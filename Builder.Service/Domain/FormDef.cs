using Security;
using ServiceDefaults;

namespace Builder.Service.Domain;

/// <summary>A form's lasting identity in one study (StudyOid + FormOid), with its one editable draft.</summary>
/// <remarks>
/// Identity and definition are two things on purpose: the draft changes as often as designers like, a <see cref="FormVersion"/> never does.
/// Which version is the newest is said by <see cref="LatestVersion"/>, not guessed from what is there; whoever publishes takes the next number with the row's lock.
/// </remarks>
public sealed class FormDef : IRevisioned
{
    public long Id { get; private set; }
    public long StudyId { get; init; }
    public required string FormOid { get; init; }
    public string Name { get; private set; } = "";
    public int Position { get; private set; }
    public int ItemCount { get; private set; }

    /// <summary>Canonical JSON of the draft.</summary>
    public byte[] Draft { get; private set; } = [];
    public string DraftHash { get; private set; } = "";
    public DateTimeOffset DraftChangedAt { get; private set; }

    /// <summary>Who changed it, as histories show people; null in rows from before it was kept.</summary>
    public string? DraftChangedBy { get; private set; }

    /// <summary>Ids of those who changed the draft since version <see cref="EditorsSince"/>.</summary>
    public IReadOnlyList<string> Editors { get; private set; } = [];

    /// <summary>The version that stood when <see cref="Editors"/> began: under a newer one the list is of the past.</summary>
    public int EditorsSince { get; private set; }

    /// <summary>Ids of those who changed the draft since the newest version.</summary>
    public IReadOnlyList<string> CurrentEditors => EditorsSince == LatestVersion ? Editors : [];

    /// <summary>Number of the newest version; 0 before the first.</summary>
    public int LatestVersion { get; private set; }
    public int Revision { get; set; }
    public Study Study { get; private set; } = null!;
    public List<FormVersion> Versions { get; } = [];

    /// <summary>Replaces the draft; the same content leaves the row as it is.</summary>
    /// <param name="content">The draft.</param>
    /// <param name="position">Its place in the file.</param>
    /// <param name="at">When it was changed.</param>
    /// <param name="editor">Who changed it.</param>
    public void SaveDraft(DraftContent content, int position, DateTimeOffset at, Actor editor)
    {
        Position = position;
        if (content.Hash == DraftHash)
            return;
        Name = content.Name;
        ItemCount = content.ItemCount;
        Draft = content.CanonicalJson;
        DraftHash = content.Hash;
        DraftChangedAt = at;
        DraftChangedBy = editor.Label;
        Editors = [.. CurrentEditors.Union([editor.Id], StringComparer.Ordinal)];
        EditorsSince = LatestVersion;
    }

    /// <summary>A version that was lost here and came back: its number, and those before it, are given out no more. Those who change the draft stay known.</summary>
    public void TakeBack(int number)
    {
        if (number <= LatestVersion)
            return;
        if (EditorsSince == LatestVersion)
            EditorsSince = number;
        LatestVersion = number;
    }
}
