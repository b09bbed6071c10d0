using System.Text.Json;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Locks;

/// <summary>Sets locks.</summary>
internal sealed class LockWriter(CdmsDbContext db, FormEntries entries, LockReader locks, TimeProvider clock)
{
    /// <summary>A computed value as a lock keeps it.</summary>
    public sealed record Kept(string ItemGroupOid, string ItemGroupRepeatKey, string ItemOid, string? Value);

    public async Task<Results<Created<LockSummary>, ProblemHttpResult>> SetAsync(
        string studyOid, Subject? subject, FormPlace? place, LockRequest request, StudyBlinding blinding, CancellationToken cancellationToken)
    {
        var form = place?.Instance;
        var oid = request.ItemOid ?? request.FormOid ?? request.SubjectKey ?? studyOid;
        if (form is not null && request.ItemOid is { } itemOid && (blinding.HidesItem(form.FormOid, itemOid) || (await entries.OpenAsync(subject!, place!, request.Form, cancellationToken)).Session.Find(request.Item!) is null))
            return Problem.NotFound("unknown-item", $"The form '{form.FormOid}' has no item '{itemOid}' there.", "GET the form; it lists its values. Capitals count.", new Place(Oid: itemOid));
        if (await Within(db.DataLocks.Where(held => held.LiftedAt == null && held.Kind == request.Kind), studyOid, subject, form, request).FirstOrDefaultAsync(cancellationToken) is { } same)
            return Problem.Conflict("already-kept", $"'{oid}' is {request.Kind} already, since {same.SetAt:u} by {same.SetBy}.", "Nothing is left to do.", new Place(Oid: oid));
        if (request.Kind == LockKind.Locked && await HasPendingAsync(studyOid, subject, form, request, cancellationToken))
            return Problem.Conflict("not-lockable", $"'{oid}' cannot be locked: queries are not closed, or values have no place.", "Close and settle them first. Some may be of items that you do not see.", new Place(Oid: oid));

        Acting.In(studyOid);
        Acting.Because(request.Reason);
        var made = db.Add(new DataLock
        {
            StudyOid = studyOid, SiteOid = subject?.SiteOid, SubjectId = subject?.Id, FormInstanceId = form?.Id, FormOid = form?.FormOid ?? "", ItemGroupOid = request.ItemGroupOid ?? "",
            ItemGroupRepeatKey = request.ItemGroupRepeatKey, ItemOid = request.ItemOid ?? "", Kind = request.Kind, Reason = request.Reason.Trim(), SetBy = Acting.Actor.Label, SetAt = clock.GetUtcNow(),
            Computed = form is not null && request.Kind == LockKind.Locked ? await ReadComputedAsync(subject!, place!, request, cancellationToken) : null,
            AccessClass = form is null || request.ItemOid is null ? null : blinding.ClassOf(form.FormOid, request.ItemOid),
        }).Entity;
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"/api/studies/{OidPath.Segment(studyOid)}/locks", LockSummary.Of(made, subject, form));
    }

    private static IQueryable<DataLock> Within(IQueryable<DataLock> locks, string studyOid, Subject? subject, FormInstance? form, LockRequest request)
    {
        var (subjectId, formId, item, group) = (subject?.Id, form?.Id, request.ItemOid ?? "", request.ItemGroupOid ?? "");
        return locks.Where(held => held.StudyOid == studyOid && held.SubjectId == subjectId && held.FormInstanceId == formId && held.ItemOid == item && held.ItemGroupOid == group && held.ItemGroupRepeatKey == request.ItemGroupRepeatKey);
    }

    private async Task<bool> HasPendingAsync(string studyOid, Subject? subject, FormInstance? form, LockRequest request, CancellationToken cancellationToken)
    {
        var queries = db.DataQueries.Where(query => query.StudyOid == studyOid && query.State != QueryState.Closed);
        var conflicts = db.EntryConflicts.Where(conflict => conflict.StudyOid == studyOid && conflict.SettledAt == null);
        if (subject is not null)
            (queries, conflicts) = (queries.Where(query => query.SubjectId == subject.Id), conflicts.Where(conflict => conflict.SubjectId == subject.Id));
        if (form is not null)
            (queries, conflicts) = (queries.Where(query => query.FormInstanceId == form.Id), conflicts.Where(conflict => conflict.FormOid == form.FormOid && conflict.FormRepeatKey == form.FormRepeatKey
                && conflict.StudyEventOid == form.StudyEventOid && conflict.StudyEventRepeatKey == form.StudyEventRepeatKey));
        if (request.ItemOid is { } item)
            (queries, conflicts) = (queries.Where(query => query.ItemOid == item && query.ItemGroupRepeatKey == request.ItemGroupRepeatKey), conflicts.Where(conflict => conflict.ItemOid == item && conflict.ItemGroupRepeatKey == request.ItemGroupRepeatKey));
        return await queries.AnyAsync(cancellationToken) || await conflicts.AnyAsync(cancellationToken);
    }

    // Other forms, and the day, go into what is computed here, and both go on after the lock.
    private async Task<string?> ReadComputedAsync(Subject subject, FormPlace place, LockRequest request, CancellationToken cancellationToken)
    {
        var since = (await locks.ReadAsync(subject, cancellationToken)).LockedSince(place.Instance!.Id);
        var (session, _) = await entries.OpenAsync(subject, place, request.Form, since, cancellationToken);
        var computed = session.Groups.SelectMany(group => group.Repeats).SelectMany(repeat => repeat.Items).Where(item => item.IsDerived && (request.Item is null || item.Place == request.Item))
            .Select(item => new Kept(item.Place.Group, item.Place.RepeatKey, item.Place.Item, item.Text)).ToList();
        return computed.Count == 0 ? null : JsonSerializer.Serialize(computed, StrictJson.Options);
    }
}
