using Cdms.Service.Domain;

namespace Cdms.Service.Features.Entry;

/// <summary>A value that has no place.</summary>
public sealed record ConflictSummary(
    long Id, Guid OperationId, string StudyEventOid, string StudyEventRepeatKey, string FormOid, string FormRepeatKey, string ItemGroupOid, string ItemGroupRepeatKey, string ItemOid,
    string? Value, string? MeasurementUnitOid, string Code, string Text, string EnteredBy, DateTimeOffset ReceivedAt, DateTimeOffset? SettledAt, string? SettledBy, string? Settlement)
{
    internal static ConflictSummary Of(EntryConflict conflict) => new(
        conflict.Id, conflict.OperationId, conflict.StudyEventOid, conflict.StudyEventRepeatKey, conflict.FormOid, conflict.FormRepeatKey, conflict.ItemGroupOid, conflict.ItemGroupRepeatKey, conflict.ItemOid,
        conflict.Value, conflict.MeasurementUnitOid, conflict.Code, conflict.Text, conflict.EnteredBy, conflict.ReceivedAt, conflict.SettledAt, conflict.SettledBy, conflict.Settlement);
}
