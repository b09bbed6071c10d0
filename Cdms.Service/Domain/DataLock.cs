namespace Cdms.Service.Domain;

/// <summary>Keeps data from being changed: of a study, a subject, a form or an item. It stays as a row when it is lifted.</summary>
public sealed class DataLock
{
    /// <summary>Insertion order.</summary>
    public long Id { get; private set; }

    /// <summary>OID of the study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>OID of the site of the subject; null: the lock is for the whole study.</summary>
    public string? SiteOid { get; init; }

    /// <summary>The subject; null: all.</summary>
    public long? SubjectId { get; init; }

    /// <summary>The form; null: all of the subject.</summary>
    public long? FormInstanceId { get; init; }

    /// <summary>OID of the FormDef; empty where no form is named.</summary>
    public required string FormOid { get; init; }

    /// <summary>OID of the ItemGroupDef; empty: all of the form.</summary>
    public required string ItemGroupOid { get; init; }

    /// <summary>ItemGroupRepeatKey; empty for a group that does not repeat.</summary>
    public required string ItemGroupRepeatKey { get; init; }

    /// <summary>OID of the ItemDef; empty: all of the form.</summary>
    public required string ItemOid { get; init; }

    /// <summary>One of <see cref="LockKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who set it: printed name and user name.</summary>
    public required string SetBy { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset SetAt { get; init; }

    /// <summary>What the items of a locked form had been computed to, JSON: they are shown like that as long as it holds. Null where nothing outside of the lock goes into them.</summary>
    public string? Computed { get; init; }

    /// <summary>The access class of the item when it was set.</summary>
    public string? AccessClass { get; init; }

    /// <summary>Since when it holds no more; null: it holds.</summary>
    public DateTimeOffset? LiftedAt { get; private set; }

    /// <summary>Who lifted it.</summary>
    public string? LiftedBy { get; private set; }

    /// <summary>Why it was lifted.</summary>
    public string? LiftReason { get; private set; }

    /// <summary>It holds no more.</summary>
    public void Lift(string reason, string by, DateTimeOffset at) => (LiftReason, LiftedBy, LiftedAt) = (reason, by, at);
}
