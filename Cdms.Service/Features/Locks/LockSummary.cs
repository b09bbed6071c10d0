using Cdms.Service.Domain;

namespace Cdms.Service.Features.Locks;

/// <summary>A lock as lists show it.</summary>
public sealed record LockSummary(
    long Id, string? SiteOid, string? SubjectKey, string? StudyEventOid, string? StudyEventRepeatKey, string FormOid, string? FormRepeatKey, string ItemGroupOid, string ItemGroupRepeatKey, string ItemOid,
    string Kind, string Reason, string SetBy, DateTimeOffset SetAt, DateTimeOffset? LiftedAt, string? LiftedBy, string? LiftReason)
{
    internal static LockSummary Of(DataLock held, Subject? subject, FormInstance? form) => new(
        held.Id, held.SiteOid, subject?.SubjectKey, form?.StudyEventOid, form?.StudyEventRepeatKey, held.FormOid, form?.FormRepeatKey, held.ItemGroupOid, held.ItemGroupRepeatKey, held.ItemOid,
        held.Kind, held.Reason, held.SetBy, held.SetAt, held.LiftedAt, held.LiftedBy, held.LiftReason);
}
