using Forms.Laboratories;

namespace Cdms.Entry.Api;

/// <summary>A laboratory.</summary>
public sealed record LaboratoryAnswer(string LaboratoryOid, string Name, bool IsForAllSites, IReadOnlyList<string> SiteOids);

/// <summary>A reference range with its history.</summary>
public sealed record RangeAnswer(
    long Id, string LaboratoryOid, string ItemOid, string? MeasurementUnitOid, string? UnitText, string? Low, string? High, string? Sex, int? AgeFrom, int? AgeTo, DateOnly ValidFrom, DateOnly? ValidTo, bool IsWithdrawn,
    string Reason, string CreatedBy, DateTimeOffset CreatedAt, string? EndedBy, DateTimeOffset? EndedAt, string? EndReason, string? WithdrawnBy, DateTimeOffset? WithdrawnAt, string? WithdrawReason)
{
    /// <summary>The bounds in words.</summary>
    public string Bounds => new ReferenceRange(Id, LaboratoryOid, ItemOid, ValidFrom) { Low = Low, High = High }.Bounds;
}

/// <summary>What a study has settled about laboratories.</summary>
public sealed record LaboratorySourcesAnswer(int Number, LaboratorySources Sources, bool AsksOutOfRange, string? Reason, string? SetBy, DateTimeOffset? SetAt);

/// <summary>What came of a file of ranges.</summary>
public sealed record ImportedRangesAnswer(int Added, int Ended);
