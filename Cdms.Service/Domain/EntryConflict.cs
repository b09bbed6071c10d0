namespace Cdms.Service.Domain;

/// <summary>A value that somebody entered and that could not be put in its place. It stays visible until a person says what becomes of it.</summary>
public sealed class EntryConflict
{
    /// <summary>Insertion order.</summary>
    public long Id { get; private set; }

    /// <summary>OID of the study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>The subject.</summary>
    public required long SubjectId { get; init; }

    /// <summary>The operation that brought it.</summary>
    public required Guid OperationId { get; init; }

    /// <summary>OID of the StudyEventDef, as it came.</summary>
    public required string StudyEventOid { get; init; }

    /// <summary>StudyEventRepeatKey, as it came.</summary>
    public required string StudyEventRepeatKey { get; init; }

    /// <summary>OID of the FormDef, as it came.</summary>
    public required string FormOid { get; init; }

    /// <summary>FormRepeatKey, as it came.</summary>
    public required string FormRepeatKey { get; init; }

    /// <summary>OID of the ItemGroupDef, as it came.</summary>
    public required string ItemGroupOid { get; init; }

    /// <summary>ItemGroupRepeatKey, as it came.</summary>
    public required string ItemGroupRepeatKey { get; init; }

    /// <summary>OID of the ItemDef, as it came.</summary>
    public required string ItemOid { get; init; }

    /// <summary>What was entered.</summary>
    public string? Value { get; init; }

    /// <summary>The unit that was chosen.</summary>
    public string? MeasurementUnitOid { get; init; }

    /// <summary>The access class of the item when it was entered.</summary>
    public string? AccessClass { get; init; }

    /// <summary>Why it has no place: a lasting code.</summary>
    public required string Code { get; init; }

    /// <summary>The same for a person.</summary>
    public required string Text { get; init; }

    /// <summary>Who entered it.</summary>
    public required string EnteredBy { get; init; }

    /// <summary>When the service took it.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When a person settled it; null while nobody has.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Who settled it.</summary>
    public string? SettledBy { get; private set; }

    /// <summary>What became of it, in their words.</summary>
    public string? Settlement { get; private set; }

    /// <summary>A person says what becomes of it; the first word counts.</summary>
    public void Settle(string settlement, string by, DateTimeOffset at) =>
        (Settlement, SettledBy, SettledAt) = SettledAt is null ? (settlement, by, at) : (Settlement, SettledBy, SettledAt);
}
