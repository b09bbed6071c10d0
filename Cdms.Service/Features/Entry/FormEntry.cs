using Cdms.Service.Features.Casebooks;
using Forms.Entry;
using Forms.Laboratories;
using Forms.Units;
using Security.Access;

namespace Cdms.Service.Features.Entry;

/// <summary>A form of a subject as it stands: what is entered and computed, and what is wrong.</summary>
/// <param name="ReleaseNumber">The release that it is pinned to, or would be.</param>
/// <param name="IsNew">Nothing has been saved in it.</param>
public sealed record FormEntry(
    string StudyOid, string SubjectKey, string StudyEventOid, string StudyEventRepeatKey, string FormOid, string FormRepeatKey, int ReleaseNumber, int FormVersion, string ContentHash,
    bool IsNew, DateTimeOffset? SubmittedAt, string? SubmittedBy, IReadOnlyList<FormEntry.Item> Items, IReadOnlyList<FormEntry.Finding> Findings)
{
    /// <summary>Its number, by which it is signed (record FormData); null while it is new.</summary>
    public long? FormInstanceId { get; init; }

    /// <summary>Number of the last change in it; 0: none.</summary>
    public int LastChange { get; init; }

    /// <summary>Frozen or Locked as a whole; null: neither.</summary>
    public string? Lock { get; init; }

    /// <summary>When the form was compared with its source; null: not, or changed since.</summary>
    public DateTimeOffset? VerifiedAt { get; init; }

    /// <summary>Who did.</summary>
    public string? VerifiedBy { get; init; }

    /// <summary>What a signature of the form stands on.</summary>
    public string? DataHash { get; init; }

    /// <summary>Signatures of the form that stand.</summary>
    public IReadOnlyList<ShownSignature> Signatures { get; init; } = [];

    /// <summary>Releases by which it was collected before it was moved to another version, the last one first: they know what its values without a place were.</summary>
    public IReadOnlyList<int> MovedFrom { get; init; } = [];

    /// <summary>A value; Change is what the next entry names as its base.</summary>
    public sealed record Item(string ItemGroupOid, string ItemGroupRepeatKey, string ItemOid, string? Value, string? MeasurementUnitOid, int Change, bool IsComputed, bool IsCollected)
    {
        /// <summary>When this value was compared with its source; null: not.</summary>
        public DateTimeOffset? VerifiedAt { get; init; }

        /// <summary>Who did.</summary>
        public string? VerifiedBy { get; init; }

        /// <summary>Frozen or Locked; null: neither.</summary>
        public string? Lock { get; init; }

        /// <summary>What keeps this item alone; null: nothing does, though its form may be kept.</summary>
        public ItemLock? Kept { get; init; }

        /// <summary>The value in the first unit of the item; null where the item has one unit, or nothing converts.</summary>
        public StandardValue? Standard { get; init; }

        /// <summary>Queries that are not closed.</summary>
        public int PendingQueries { get; init; }

        /// <summary>The reference range of the laboratory that counts for it, and where the value lies; null: no range is known.</summary>
        public LabResult? Laboratory { get; init; }
    }

    /// <summary>Who froze or locked a single item, when and why.</summary>
    /// <param name="Kind">Frozen or Locked.</param>
    public sealed record ItemLock(string Kind, string SetBy, DateTimeOffset SetAt, string Reason);

    /// <summary>Something wrong.</summary>
    public sealed record Finding(string Severity, string Code, string ItemGroupOid, string ItemGroupRepeatKey, string ItemOid, string Text, string? Language);

    internal static IReadOnlyList<Finding> FindingsOf(EntrySession session, StudyBlinding blinding, string? language) =>
        [.. session.Findings.Where(finding => !blinding.HidesItem(session.Form.FormDef.Oid, finding.Place.Item)).Select(finding => (finding, text: finding.TextIn(language))).Select(found => new Finding(found.finding.Severity.ToString(), found.finding.Code, found.finding.Place.Group,
            found.finding.Place.RepeatKey, found.finding.Place.Item, found.text.Text, found.text.Language))];
}
