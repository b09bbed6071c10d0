namespace Cdms.Service.Domain;

/// <summary>One change of a value: the history beside the item. Never changes, never goes.</summary>
public sealed class ItemChange
{
    /// <summary>Insertion order.</summary>
    public long Id { get; private set; }

    /// <summary>OID of the study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>The form.</summary>
    public required long FormInstanceId { get; init; }

    /// <summary>Counts the changes of the form: 1, 2, 3 ….</summary>
    public required int Number { get; init; }

    /// <summary>OID of the ItemGroupDef.</summary>
    public required string ItemGroupOid { get; init; }

    /// <summary>ItemGroupRepeatKey; empty for a group that does not repeat.</summary>
    public required string ItemGroupRepeatKey { get; init; }

    /// <summary>OID of the ItemDef.</summary>
    public required string ItemOid { get; init; }

    /// <summary>The text that stands since then; null: it was taken out.</summary>
    public string? Value { get; init; }

    /// <summary>OID of the unit.</summary>
    public string? MeasurementUnitOid { get; init; }

    /// <summary>Why; null where the form was not submitted yet.</summary>
    public string? Reason { get; init; }

    /// <summary>The operation that brought it.</summary>
    public required Guid OperationId { get; init; }

    /// <summary>Who: printed name and user name.</summary>
    public required string ChangedBy { get; init; }

    /// <summary>When the service took it, UTC: what orders changes.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }
}
