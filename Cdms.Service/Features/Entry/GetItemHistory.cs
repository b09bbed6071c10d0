using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Features.Subjects;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Entry;

/// <summary>Every change of one item of a form, the first one first.</summary>
internal static class GetItemHistory
{
    /// <summary>One change.</summary>
    public sealed record Change(int Number, string? Value, string? MeasurementUnitOid, string? Reason, string ChangedBy, DateTimeOffset ReceivedAt, DateTimeOffset DeviceTime, int DeviceOffsetMinutes, bool IsClockDoubtful);

    public static async Task<Results<Ok<IReadOnlyList<Change>>, ProblemHttpResult>> HandleAsync(
        string studyOid, string subjectKey, string studyEventOid, string formOid, string itemGroupOid, string itemOid, string? visitRepeat, string? formRepeat, string? groupRepeat,
        ClaimsPrincipal user, CdmsDbContext db, SubjectFinder subjects, IAccessClasses classes, CancellationToken cancellationToken)
    {
        var (subject, problem) = await subjects.FindAsync(user, Policies.ReadClinicalData, studyOid, subjectKey, cancellationToken);
        if (subject is null)
            return problem!;
        var (visitKey, formKey, groupKey) = (visitRepeat ?? "", formRepeat ?? "", groupRepeat ?? "");
        var changes = await (
            from instance in db.FormInstances
            where instance.SubjectId == subject.Id && instance.StudyEventOid == studyEventOid && instance.StudyEventRepeatKey == visitKey && instance.FormOid == formOid && instance.FormRepeatKey == formKey
            join change in db.ItemChanges on instance.Id equals change.FormInstanceId
            where change.ItemGroupOid == itemGroupOid && change.ItemGroupRepeatKey == groupKey && change.ItemOid == itemOid
            join operation in db.EntryOperations on change.OperationId equals operation.OperationId
            orderby change.Number
            select new Change(change.Number, change.Value, change.MeasurementUnitOid, change.Reason, change.ChangedBy, change.ReceivedAt, operation.DeviceTime, operation.DeviceOffsetMinutes, operation.IsClockDoubtful))
            .ToListAsync(cancellationToken);
        return changes.Count == 0 || !await classes.CanReadAsync(user, studyOid, formOid, itemOid, cancellationToken)
            ? Problem.NotFound("unknown-value", $"The item '{itemOid}' of the form '{formOid}' never had a value there.", "GET the form; it lists its values. Capitals count.", new Place(Oid: itemOid))
            : TypedResults.Ok<IReadOnlyList<Change>>(changes);
    }
}
