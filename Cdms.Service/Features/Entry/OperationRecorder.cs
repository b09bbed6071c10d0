using System.Text.Json;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Casebooks;
using Cdms.Service.Features.Files;
using Cdms.Service.Features.Locks;
using Cdms.Service.Features.Queries;
using Forms.Files;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Entry;

/// <summary>Saves what an operation brings, in the order in which operations come. Nothing that was entered is dropped: what has no place is kept as a conflict.</summary>
internal sealed class OperationRecorder(CdmsDbContext db, FormPlaces places, SubjectContexts contexts, LockReader locks, CheckQueries checks, TimeProvider clock)
{
    // Longer than any site is without a network, and a clock may be this much ahead.
    private static readonly TimeSpan OldestOperation = TimeSpan.FromDays(30), FastestClock = TimeSpan.FromMinutes(5);

    /// <summary>Records it; the subject is locked. An import names itself.</summary>
    public async Task<OperationAnswer> RecordAsync(Subject subject, OperationRequest request, StudyBlinding blinding, CancellationToken cancellationToken, Guid? importId = null)
    {
        var now = clock.GetUtcNow();
        Acting.In(subject.StudyOid);
        Acting.Because(request.Reason);
        var operation = db.Add(new EntryOperation
        {
            OperationId = request.OperationId, ImportId = importId, StudyOid = subject.StudyOid, SubjectId = subject.Id, ActorId = Acting.Actor.Id, RequestHash = request.Hash(), DeviceTime = request.DeviceTime.ToUniversalTime(),
            DeviceOffsetMinutes = (int)request.DeviceTime.Offset.TotalMinutes, ReceivedAt = now, IsClockDoubtful = request.DeviceTime - now > FastestClock || now - request.DeviceTime > OldestOperation,
            AccessClass = blinding.ClassOf(request.FormOid, request.Changes.Select(change => change.ItemOid)),
        }).Entity;
        var place = await places.FindAsync(subject, FormKey.Of(request), blinding, request.ReleaseNumber, cancellationToken);
        List<ItemValue> stored = place.Instance is { } begun ? await db.ItemValues.Where(value => value.FormInstanceId == begun.Id).OrderBy(value => value.Id).ToListAsync(cancellationToken) : [];
        var judged = place.Plan is null
            ? [.. request.Changes.Select(change => new JudgedChange(change, 0, place.Code, place.Text))]
            : await JudgeAsync(subject, place, stored, request, blinding, cancellationToken);
        var form = place.Instance ?? (judged.Any(change => change.IsAccepted) ? await BeginAsync(subject, place.Plan!, request, now, cancellationToken) : null);
        var saved = form is null ? [] : Save(form, stored, judged, operation, request.Reason, blinding);
        if (form is not null && judged.Any(change => change.IsAccepted))
            DataHashes.Chain(subject, form);
        foreach (var change in judged.Where(change => change.Code is not null))
            db.Add(Keep(subject, request, change, blinding, now));
        var answer = AnswerOf(operation, form, saved, judged);
        operation.AnswerWith(JsonSerializer.Serialize(answer, StrictJson.Options));
        await db.SaveChangesAsync(cancellationToken);
        if (form is not null && judged.Any(change => change.IsAccepted))
            await checks.RefreshAsync(subject, form, blinding, cancellationToken);
        return answer;
    }

    private async Task<IReadOnlyList<JudgedChange>> JudgeAsync(Subject subject, FormPlace place, IReadOnlyList<ItemValue> stored, OperationRequest request, StudyBlinding blinding, CancellationToken cancellationToken)
    {
        var context = await contexts.ReadAsync(subject, place.Plan!, FormKey.Of(request), DateOnly.FromDateTime(request.DeviceTime.DateTime), cancellationToken);
        var held = await locks.ReadAsync(subject, cancellationToken);
        var plan = place.Plan!.PlanOf(request.FormOid);
        IReadOnlySet<(string, string)> files = request.Changes.Any(change => plan.ItemAt(change.ItemGroupOid, change.ItemOid) is { } item && FileItem.Is(item))
            ? await FileStore.ReferencesAsync(db, subject.Id, request.FormOid, cancellationToken)
            : System.Collections.Frozen.FrozenSet<(string, string)>.Empty;
        return new OperationJudge(plan, context, stored, place.Instance, !string.IsNullOrWhiteSpace(request.Reason), held, blinding, files).Judge(request.Changes);
    }

    private async Task<FormInstance> BeginAsync(Subject subject, ReleasePlan plan, OperationRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var version = plan.VersionOf(request.FormOid)!;
        var form = db.Add(new FormInstance
        {
            StudyOid = subject.StudyOid, SubjectId = subject.Id, SiteOid = subject.SiteOid, StudyEventOid = request.StudyEventOid, StudyEventRepeatKey = request.StudyEventRepeatKey,
            FormOid = request.FormOid, FormRepeatKey = request.FormRepeatKey, ReleaseNumber = plan.Manifest.Number, FormVersion = version.Version, ContentHash = version.ContentHash, CreatedAt = now,
        }).Entity;
        await db.SaveChangesAsync(cancellationToken);
        return form;
    }

    private List<OperationAnswer.SavedValue> Save(FormInstance form, IReadOnlyList<ItemValue> stored, IReadOnlyList<JudgedChange> judged, EntryOperation operation, string? reason, StudyBlinding blinding)
    {
        var rows = stored.ToDictionary(OperationJudge.PlaceOf);
        var saved = new List<OperationAnswer.SavedValue>();
        foreach (var accepted in judged.Where(change => change.Code is null))
        {
            var (change, place) = (accepted.Change, OperationJudge.PlaceOf(accepted.Change));
            if (accepted.IsAccepted)
            {
                if (!rows.TryGetValue(place, out var row))
                    row = db.Add(new ItemValue { StudyOid = form.StudyOid, FormInstanceId = form.Id, ItemGroupOid = place.Group, ItemGroupRepeatKey = place.RepeatKey, ItemOid = place.Item }).Entity;
                var taken = db.Add(ChangeOf(form, change, operation, reason)).Entity;
                row.Take(taken, blinding.ClassOf(form.FormOid, place.Item));
                DataHashes.Chain(form, taken);
                saved.Add(new(place.Group, place.RepeatKey, place.Item, row.Change));
            }
            else
            {
                saved.Add(new(place.Group, place.RepeatKey, place.Item, accepted.Current));
            }
        }
        return saved;
    }

    private static ItemChange ChangeOf(FormInstance form, OperationRequest.Change change, EntryOperation operation, string? reason) => new()
    {
        StudyOid = form.StudyOid, FormInstanceId = form.Id, Number = form.CountChange(), ItemGroupOid = change.ItemGroupOid, ItemGroupRepeatKey = change.ItemGroupRepeatKey, ItemOid = change.ItemOid,
        Value = OperationJudge.TextOf(change), MeasurementUnitOid = change.MeasurementUnitOid, Reason = form.SubmittedAt is null ? null : reason, OperationId = operation.OperationId,
        ChangedBy = Acting.Actor.Label, ReceivedAt = operation.ReceivedAt,
    };

    private static EntryConflict Keep(Subject subject, OperationRequest request, JudgedChange judged, StudyBlinding blinding, DateTimeOffset now) => new()
    {
        StudyOid = subject.StudyOid, SubjectId = subject.Id, OperationId = request.OperationId, StudyEventOid = request.StudyEventOid, StudyEventRepeatKey = request.StudyEventRepeatKey,
        FormOid = request.FormOid, FormRepeatKey = request.FormRepeatKey, ItemGroupOid = judged.Change.ItemGroupOid, ItemGroupRepeatKey = judged.Change.ItemGroupRepeatKey, ItemOid = judged.Change.ItemOid,
        // What no database can hold would otherwise take the rest of it away.
        Value = judged.Change.Value is { } value ? StorableText.Clean(value) : null, MeasurementUnitOid = judged.Change.MeasurementUnitOid,
        AccessClass = blinding.ClassOf(request.FormOid, judged.Change.ItemOid), Code = judged.Code!, Text = judged.Text!, EnteredBy = Acting.Actor.Label, ReceivedAt = now,
    };

    private static OperationAnswer AnswerOf(EntryOperation operation, FormInstance? form, IReadOnlyList<OperationAnswer.SavedValue> saved, IReadOnlyList<JudgedChange> judged) => new(
        operation.OperationId, operation.ReceivedAt, operation.IsClockDoubtful, form is null ? null : new(form.ReleaseNumber, form.FormVersion, form.ContentHash), saved,
        [.. judged.Where(change => change.Code is not null).Select(change =>
            new OperationAnswer.Conflict(change.Change.ItemGroupOid, change.Change.ItemGroupRepeatKey, change.Change.ItemOid, change.Code!, change.Text!, change.Current))]);
}
