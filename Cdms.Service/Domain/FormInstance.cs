using ServiceDefaults;

namespace Cdms.Service.Domain;

/// <summary>A form of a subject at a visit (ODM 1.3.2: FormData). It is pinned to the release and version by which its first value was saved.</summary>
public sealed class FormInstance : IRevisioned
{
    /// <summary>Longest repeat key; ours are whole numbers.</summary>
    public const int LongestRepeatKey = 20;

    /// <summary>Insertion order.</summary>
    public long Id { get; private set; }

    /// <summary>OID of the study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>The subject.</summary>
    public required long SubjectId { get; init; }

    /// <summary>OID of the site of the subject.</summary>
    public required string SiteOid { get; init; }

    /// <summary>OID of the StudyEventDef.</summary>
    public required string StudyEventOid { get; init; }

    /// <summary>StudyEventRepeatKey; empty for a visit that does not repeat.</summary>
    public required string StudyEventRepeatKey { get; init; }

    /// <summary>OID of the FormDef.</summary>
    public required string FormOid { get; init; }

    /// <summary>FormRepeatKey; empty for a form that does not repeat.</summary>
    public required string FormRepeatKey { get; init; }

    /// <summary>Number of the release that it is pinned to.</summary>
    public required int ReleaseNumber { get; set; }

    /// <summary>Number of the form version in it.</summary>
    public required int FormVersion { get; set; }

    /// <summary>Hash of that version.</summary>
    public required string ContentHash { get; set; }

    /// <summary>When its first value was saved.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Number of the last change of a value in it; 0 before the first.</summary>
    public int LastChange { get; private set; }

    /// <summary>When it was submitted; null while it was not. A later change needs a reason.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>Who submitted it.</summary>
    public string? SubmittedBy { get; private set; }

    /// <summary>When somebody compared the form with its source; null while nobody has, or something changed since.</summary>
    public DateTimeOffset? VerifiedAt { get; private set; }

    /// <summary>Who did.</summary>
    public string? VerifiedBy { get; private set; }

    /// <summary>Hash over all that was ever done in it: what a signature stands on. Empty before the first value.</summary>
    public string DataHash { get; private set; } = "";

    /// <inheritdoc/>
    public int Revision { get; set; }

    /// <summary>The number of the next change.</summary>
    public int CountChange() => ++LastChange;

    /// <summary>Goes on to the hash that holds something more; what was verified or signed was another state.</summary>
    public void Chain(string hash) => (DataHash, VerifiedAt, VerifiedBy) = (hash, null, null);

    /// <summary>Says that it is, or with null that it is not, as in its source.</summary>
    public void Verify(string? by, DateTimeOffset? at) => (VerifiedBy, VerifiedAt) = (by, at);

    /// <summary>Pins it to another version of its form.</summary>
    public void Pin(int releaseNumber, int formVersion, string contentHash) => (ReleaseNumber, FormVersion, ContentHash) = (releaseNumber, formVersion, contentHash);

    /// <summary>Who entered it is done with it.</summary>
    public void Submit(string by, DateTimeOffset at) => (SubmittedBy, SubmittedAt) = (by, at);
}
