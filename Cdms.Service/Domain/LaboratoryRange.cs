using Forms.Laboratories;

namespace Cdms.Service.Domain;

/// <summary>A reference range as it is stored. Its bounds never change: it ends, or is withdrawn as entered by mistake, and another one takes its place.</summary>
public sealed class LaboratoryRange
{
    /// <summary>Longest bound, and longest sex and unit.</summary>
    public const int LongestBound = 32, LongestCode = 100;

    /// <summary>Insertion order.</summary>
    public long Id { get; private set; }

    /// <summary>OID of the study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>The laboratory.</summary>
    public required long LaboratoryId { get; init; }

    /// <summary>Its OID.</summary>
    public required string LaboratoryOid { get; init; }

    /// <summary>OID of the ItemDef, in whatever form.</summary>
    public required string ItemOid { get; init; }

    /// <summary>OID of the unit; null where the item has none.</summary>
    public string? MeasurementUnitOid { get; init; }

    /// <summary>The unit in words, of an item without units.</summary>
    public string? UnitText { get; init; }

    /// <summary>The low bound as decimal text; null: none.</summary>
    public string? Low { get; init; }

    /// <summary>The high bound as decimal text; null: none.</summary>
    public string? High { get; init; }

    /// <summary>The coded value of the subject's sex; null: any.</summary>
    public string? Sex { get; init; }

    /// <summary>The youngest age in completed years; null: from birth.</summary>
    public int? AgeFrom { get; init; }

    /// <summary>The oldest age in completed years; null: no limit.</summary>
    public int? AgeTo { get; init; }

    /// <summary>The first day of collection.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day of collection as it was entered; null: none.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The access class of the item where every form that has it has one.</summary>
    public string? AccessClass { get; init; }

    /// <summary>Why it was entered.</summary>
    public required string Reason { get; init; }

    /// <summary>Who entered it: printed name and user name.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The last day of collection since it was ended; null: it was not.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>When it was ended.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Who ended it.</summary>
    public string? EndedBy { get; private set; }

    /// <summary>Why.</summary>
    public string? EndReason { get; private set; }

    /// <summary>When it was withdrawn; null: it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Who withdrew it.</summary>
    public string? WithdrawnBy { get; private set; }

    /// <summary>Why.</summary>
    public string? WithdrawReason { get; private set; }

    /// <summary>It counts up to this day and no longer.</summary>
    public void End(DateOnly lastDay, string reason, string by, DateTimeOffset at) => (EndedOn, EndReason, EndedBy, EndedAt) = (lastDay, reason, by, at);

    /// <summary>It was entered by mistake and counts for no day.</summary>
    public void Withdraw(string reason, string by, DateTimeOffset at) => (WithdrawReason, WithdrawnBy, WithdrawnAt) = (reason, by, at);

    /// <summary>The range as it counted at a moment; null where it did not.</summary>
    /// <param name="at">The moment; null: now.</param>
    public ReferenceRange? AsOf(DateTimeOffset? at)
    {
        bool Was(DateTimeOffset? when) => when is { } moment && (at is null || moment <= at);
        return !Was(CreatedAt) || Was(WithdrawnAt) ? null : new(Id, LaboratoryOid, ItemOid, ValidFrom)
        {
            ValidTo = Was(EndedAt) ? EndedOn : ValidTo, Low = Low, High = High, MeasurementUnitOid = MeasurementUnitOid, UnitText = UnitText, Sex = Sex, AgeFrom = AgeFrom, AgeTo = AgeTo,
        };
    }
}
