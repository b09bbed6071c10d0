namespace Cdms.Service.Domain;

/// <summary>What stands for an item now (ODM 1.3.2: ItemData). A value that was taken out stays as an empty one; how it came to be is in <see cref="ItemChange"/>.</summary>
public sealed class ItemValue
{
    /// <summary>Insertion order.</summary>
    public long Id { get; private set; }

    /// <summary>OID of the study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>The form.</summary>
    public required long FormInstanceId { get; init; }

    /// <summary>OID of the ItemGroupDef.</summary>
    public required string ItemGroupOid { get; init; }

    /// <summary>ItemGroupRepeatKey; empty for a group that does not repeat.</summary>
    public required string ItemGroupRepeatKey { get; init; }

    /// <summary>OID of the ItemDef.</summary>
    public required string ItemOid { get; init; }

    /// <summary>The text as entered; null for none.</summary>
    public string? Value { get; private set; }

    /// <summary>OID of the unit that was chosen; null for none.</summary>
    public string? MeasurementUnitOid { get; private set; }

    /// <summary>Number of the change that put it here; what an entry names as the state that it has seen.</summary>
    public int Change { get; private set; }

    /// <summary>When somebody compared this very value with its source; null while nobody has.</summary>
    public DateTimeOffset? VerifiedAt { get; private set; }

    /// <summary>Who did.</summary>
    public string? VerifiedBy { get; private set; }

    /// <summary>The access class of the item when its value was written last: under which the trail records it.</summary>
    public string? AccessClass { get; private set; }

    /// <summary>Takes what a change brings. What was verified was another value.</summary>
    public void Take(ItemChange change, string? accessClass) =>
        (Value, MeasurementUnitOid, Change, AccessClass, VerifiedAt, VerifiedBy) = (change.Value, change.MeasurementUnitOid, change.Number, accessClass, null, null);

    /// <summary>Says that it is, or with null that it is not, as in its source.</summary>
    public void Verify(string? by, DateTimeOffset? at) => (VerifiedBy, VerifiedAt) = (by, at);
}
