using Cdms.Service.Domain;

namespace Cdms.Service.Features.Laboratories;

/// <summary>A reference range with its history.</summary>
/// <param name="ValidTo">The last day that it counts for: as it was entered, or since it was ended.</param>
/// <param name="IsWithdrawn">It was entered by mistake and counts for no day.</param>
public sealed record RangeSummary(
    long Id, string LaboratoryOid, string ItemOid, string? MeasurementUnitOid, string? UnitText, string? Low, string? High, string? Sex, int? AgeFrom, int? AgeTo, DateOnly ValidFrom, DateOnly? ValidTo, bool IsWithdrawn,
    string Reason, string CreatedBy, DateTimeOffset CreatedAt, string? EndedBy, DateTimeOffset? EndedAt, string? EndReason, string? WithdrawnBy, DateTimeOffset? WithdrawnAt, string? WithdrawReason)
{
    internal static RangeSummary Of(LaboratoryRange range) => new(
        range.Id, range.LaboratoryOid, range.ItemOid, range.MeasurementUnitOid, range.UnitText, range.Low, range.High, range.Sex, range.AgeFrom, range.AgeTo, range.ValidFrom, range.EndedAt is null ? range.ValidTo : range.EndedOn,
        range.WithdrawnAt is not null, range.Reason, range.CreatedBy, range.CreatedAt, range.EndedBy, range.EndedAt, range.EndReason, range.WithdrawnBy, range.WithdrawnAt, range.WithdrawReason);
}
