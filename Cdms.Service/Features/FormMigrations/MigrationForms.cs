using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Casebooks;
using Cdms.Service.Features.Entry;
using Cdms.Service.Features.Queries;
using Forms;
using Forms.Expressions;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Access;

namespace Cdms.Service.Features.FormMigrations;

/// <summary>Moves one form to another version and back. Values are never deleted: what is carried is written as a change like others, and stays where it was too.</summary>
internal sealed class MigrationForms(CdmsDbContext db, SubjectContexts contexts, CheckQueries checks, TimeProvider clock)
{
    /// <summary>What the form comes to by the new version, and what is stored.</summary>
    public async Task<(MigrationOutcome Outcome, IReadOnlyList<ItemValue> Stored)> ReadAsync(FormMigration migration, Subject subject, FormInstance form, ReleasePlan target, CancellationToken cancellationToken)
    {
        var stored = await db.ItemValues.Where(value => value.FormInstanceId == form.Id).OrderBy(value => value.Id).ToListAsync(cancellationToken);
        var context = await contexts.ReadAsync(subject, target, FormKey.Of(form), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellationToken);
        return (MigrationOutcome.Of(target.PlanOf(form.FormOid), context, stored, MigrationDetails.PlanOf(migration).Carries), stored);
    }

    /// <summary>Moves it; nothing keeps it.</summary>
    public async Task MoveAsync(FormMigration migration, Subject subject, FormInstance form, ReleasePlan target, StudyBlinding blinding, CancellationToken cancellationToken)
    {
        var (outcome, stored) = await ReadAsync(migration, subject, form, target, cancellationToken);
        var (operationId, from) = (Guid.NewGuid(), (form.ReleaseNumber, form.FormVersion, form.ContentHash));
        form.Pin(migration.ToReleaseNumber, migration.ToFormVersion, migration.ToContentHash);
        DataHashes.ChainPin(form);
        if (outcome.Carried.Count > 0)
            Write(form, [.. outcome.Carried.Select(carried => (carried.To, carried.Value.Value, carried.Value.MeasurementUnitOid))], stored, operationId, migration, blinding);
        DataHashes.Chain(subject, form);
        db.Add(new FormMigrationStep
        {
            FormMigrationId = migration.Id, StudyOid = form.StudyOid, FormInstanceId = form.Id, FromReleaseNumber = from.ReleaseNumber, FromFormVersion = from.FormVersion, FromContentHash = from.ContentHash,
            Carried = outcome.Carried.Count, LastChange = form.LastChange, OperationId = operationId, MovedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancellationToken);
        await checks.RefreshAsync(subject, form, blinding, cancellationToken);
    }

    /// <summary>Moves it back; nobody touched it since.</summary>
    public async Task MoveBackAsync(FormMigration migration, FormMigrationStep step, Subject subject, FormInstance form, StudyBlinding blinding, CancellationToken cancellationToken)
    {
        if (step.Carried > 0)
        {
            var carried = await db.ItemChanges.AsNoTracking().Where(change => change.FormInstanceId == form.Id && change.OperationId == step.OperationId).ToListAsync(cancellationToken);
            var stored = await db.ItemValues.Where(value => value.FormInstanceId == form.Id).ToListAsync(cancellationToken);
            Write(form, [.. carried.Select(change => (new ItemPlace(change.ItemGroupOid, change.ItemOid) { RepeatKey = change.ItemGroupRepeatKey }, (string?)null, (string?)null))], stored, Guid.NewGuid(), migration, blinding);
        }
        form.Pin(step.FromReleaseNumber, step.FromFormVersion, step.FromContentHash);
        DataHashes.ChainPin(form);
        DataHashes.Chain(subject, form);
        step.Undo(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await checks.RefreshAsync(subject, form, blinding, cancellationToken);
    }

    private void Write(
        FormInstance form, IReadOnlyList<(ItemPlace Place, string? Value, string? Unit)> values, IReadOnlyList<ItemValue> stored, Guid operationId, FormMigration migration, StudyBlinding blinding)
    {
        var (now, rows) = (clock.GetUtcNow(), stored.ToDictionary(OperationJudge.PlaceOf));
        db.Add(new EntryOperation
        {
            OperationId = operationId, StudyOid = form.StudyOid, SubjectId = form.SubjectId, ActorId = Acting.Actor.Id, RequestHash = ContentHash.Of(operationId.ToByteArray())["sha256:".Length..], DeviceTime = now,
            DeviceOffsetMinutes = 0, ReceivedAt = now, IsClockDoubtful = false, AccessClass = blinding.ClassOf(form.FormOid, values.Select(value => value.Place.Item)),
        });
        foreach (var (place, value, unit) in values)
        {
            var change = db.Add(new ItemChange
            {
                StudyOid = form.StudyOid, FormInstanceId = form.Id, Number = form.CountChange(), ItemGroupOid = place.Group, ItemGroupRepeatKey = place.RepeatKey, ItemOid = place.Item, Value = value, MeasurementUnitOid = unit,
                Reason = migration.Reason, OperationId = operationId, ChangedBy = Acting.Actor.Label, ReceivedAt = now,
            }).Entity;
            if (!rows.TryGetValue(place, out var row))
                row = db.Add(new ItemValue { StudyOid = form.StudyOid, FormInstanceId = form.Id, ItemGroupOid = place.Group, ItemGroupRepeatKey = place.RepeatKey, ItemOid = place.Item }).Entity;
            row.Take(change, blinding.ClassOf(form.FormOid, place.Item));
            DataHashes.Chain(form, change);
        }
    }
}
