using System.Text.Json;
using Forms.Laboratories;

namespace Cdms.Entry.Api;

/// <summary>A subject as lists show it.</summary>
public sealed record SubjectAnswer(string StudyOid, string SiteOid, string SubjectKey, string State, DateOnly? StateSince);

/// <summary>A subject's visits and forms.</summary>
public sealed record MatrixAnswer(SubjectAnswer Subject, int? ActiveReleaseNumber, IReadOnlyList<VisitAnswer> Visits, int Conflicts)
{
    /// <summary>Frozen or Locked as a whole; null: neither.</summary>
    public string? Lock { get; init; }

    /// <summary>What a signature of the casebook would stand on; empty before the first value.</summary>
    public string DataHash { get; init; } = "";

    /// <summary>Signatures of the casebook that stand.</summary>
    public IReadOnlyList<SignatureAnswer> Signatures { get; init; } = [];

    /// <summary>The decision that waits for the subject's new consent; null: none does.</summary>
    public AwaitedConsentAnswer? ConsentAwaited { get; init; }
}

/// <summary>A visit.</summary>
public sealed record VisitAnswer(string StudyEventOid, string Name, bool IsPlanned, bool IsRepeating, IReadOnlyList<CellAnswer> Forms)
{
    /// <summary>When it is due; null where nothing says so.</summary>
    public WindowAnswer? Due { get; init; }

    /// <summary>The day of its first entry; null: nothing is entered.</summary>
    public DateOnly? BegunOn { get; init; }
}

/// <summary>The days on which a visit is due.</summary>
public sealed record WindowAnswer(DateOnly From, DateOnly On, DateOnly To);

/// <summary>A form at a visit.</summary>
public sealed record CellAnswer(string FormOid, string State, string StudyEventRepeatKey, string FormRepeatKey, int? ReleaseNumber)
{
    /// <summary>Frozen or Locked as a whole; null: neither.</summary>
    public string? Lock { get; init; }

    /// <summary>Queries that are not closed.</summary>
    public int PendingQueries { get; init; }

    /// <summary>It was compared with its source and did not change since.</summary>
    public bool IsVerified { get; init; }

    /// <summary>A signature of the form stands.</summary>
    public bool IsSigned { get; init; }
}

/// <summary>All that is needed to work on a subject without a network.</summary>
public sealed record PackAnswer(MatrixAnswer Subject, bool MayWrite, IReadOnlyList<ReleaseAnswer> Releases, IReadOnlyList<FormAnswer> Forms)
{
    /// <summary>What reference ranges are picked by and from; null where none can be picked.</summary>
    public SubjectLaboratories? Laboratories { get; init; }
}

/// <summary>A release by which forms of the subject go.</summary>
public sealed record ReleaseAnswer(int ReleaseNumber, JsonElement Outline, IReadOnlyList<ReleaseFormAnswer> Forms);

/// <summary>A form of a release; its definition is kept by this hash.</summary>
public sealed record ReleaseFormAnswer(string FormOid, int FormVersion, string DefinitionHash);

/// <summary>A form as it stands.</summary>
public sealed record FormAnswer(
    string StudyEventOid, string StudyEventRepeatKey, string FormOid, string FormRepeatKey, int ReleaseNumber, DateTimeOffset? SubmittedAt, string? SubmittedBy, IReadOnlyList<ItemAnswer> Items)
{
    /// <summary>Its number in the service; null while nothing of it is there.</summary>
    public long? FormInstanceId { get; init; }

    /// <summary>Number of the last change in it.</summary>
    public int LastChange { get; init; }

    /// <summary>Frozen or Locked as a whole; null: neither.</summary>
    public string? Lock { get; init; }

    /// <summary>When it was compared with its source; null: not, or changed since.</summary>
    public DateTimeOffset? VerifiedAt { get; init; }

    /// <summary>Who did.</summary>
    public string? VerifiedBy { get; init; }

    /// <summary>Signatures of it that stand.</summary>
    public IReadOnlyList<SignatureAnswer> Signatures { get; init; } = [];

    /// <summary>After a change of a value: what was verified or signed was another state.</summary>
    public FormAnswer Changed() => this with { VerifiedAt = null, VerifiedBy = null, Signatures = [] };

    /// <summary>Releases by which it was collected before it was moved, where values without a place are left.</summary>
    public IReadOnlyList<int> MovedFrom { get; init; } = [];
}

/// <summary>A value that stands, with the number of its change.</summary>
public sealed record ItemAnswer(string ItemGroupOid, string ItemGroupRepeatKey, string ItemOid, string? Value, string? MeasurementUnitOid, int Change, bool IsComputed)
{
    /// <summary>When this value was compared with its source; null: not, or changed since.</summary>
    public DateTimeOffset? VerifiedAt { get; init; }

    /// <summary>Who did.</summary>
    public string? VerifiedBy { get; init; }

    /// <summary>Frozen or Locked; null: neither.</summary>
    public string? Lock { get; init; }

    /// <summary>What keeps this item alone; null: nothing does, though its form may be kept.</summary>
    public ItemLockAnswer? Kept { get; init; }

    /// <summary>Queries that are not closed.</summary>
    public int PendingQueries { get; init; }

    /// <summary>The reference range as the service picked it; null: none is known.</summary>
    public LabResult? Laboratory { get; init; }
}

/// <summary>Who froze or locked a single item, when and why.</summary>
public sealed record ItemLockAnswer(string Kind, string SetBy, DateTimeOffset SetAt, string Reason);

/// <summary>A signature that stands.</summary>
/// <param name="Meaning">Code of what it means.</param>
public sealed record SignatureAnswer(string SignerName, string Meaning, DateTimeOffset SignedAt);

/// <summary>One change of an item.</summary>
public sealed record ChangeAnswer(int Number, string? Value, string? Reason, string ChangedBy, DateTimeOffset ReceivedAt, bool IsClockDoubtful);

/// <summary>A value without a place.</summary>
public sealed record ConflictAnswer(
    long Id, string StudyEventOid, string StudyEventRepeatKey, string FormOid, string FormRepeatKey, string ItemGroupOid, string ItemGroupRepeatKey, string ItemOid,
    string? Value, string? MeasurementUnitOid, string Code, string Text, string EnteredBy, DateTimeOffset ReceivedAt, DateTimeOffset? SettledAt, string? SettledBy, string? Settlement);
