using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Casebooks;
using Cdms.Service.Features.Laboratories;
using Cdms.Service.Features.Locks;
using Forms.Entry;
using Forms.Laboratories;
using Microsoft.EntityFrameworkCore;
using Security.Access;

namespace Cdms.Service.Features.Entry;

/// <summary>Reads forms as they stand.</summary>
internal sealed class FormEntries(CdmsDbContext db, SubjectContexts contexts, LaboratoryContexts laboratories, LockReader locks, TimeProvider clock)
{
    /// <summary>The session over what is stored, and the rows.</summary>
    public async Task<(EntrySession Session, IReadOnlyList<ItemValue> Stored)> OpenAsync(Subject subject, FormPlace place, FormKey at, CancellationToken cancellationToken) =>
        await OpenAsync(subject, place, at, null, cancellationToken);

    /// <summary>The form as an answer.</summary>
    public async Task<FormEntry> ReadAsync(Subject subject, FormPlace place, FormKey at, StudyBlinding blinding, string? language, CancellationToken cancellationToken)
    {
        var form = place.Instance;
        var held = await locks.ReadAsync(subject, cancellationToken);
        var since = held.LockedSince(form?.Id);
        var laboratory = await laboratories.ReadAsync(subject, place.Plan!, at, blinding, since, cancellationToken);
        var (session, stored) = await OpenAsync(subject, place, at, since, cancellationToken, laboratory);
        var version = place.Plan!.VersionOf(at.FormOid)!;
        var asked = form is null ? [] : await db.DataQueries.AsNoTracking().Where(query => query.FormInstanceId == form.Id && query.State != QueryState.Closed).ToListAsync(cancellationToken);
        var signatures = form is null ? [] : await StandingSignatures.ReadAsync(db, form.StudyOid, FormSubjects.TypeName, [(FormSubjects.KeyOf(form), form.DataHash)], cancellationToken);
        return new(subject.StudyOid, subject.SubjectKey, at.StudyEventOid, at.StudyEventRepeatKey, at.FormOid, at.FormRepeatKey, place.Plan.Manifest.Number, version.Version, version.ContentHash,
            form is null, form?.SubmittedAt, form?.SubmittedBy, new FormEntryItems(session, stored, held, form, asked, blinding).Read(), FormEntry.FindingsOf(session, blinding, language))
        {
            FormInstanceId = form?.Id, LastChange = form?.LastChange ?? 0, Lock = held.OfForm(form?.Id), VerifiedAt = form?.VerifiedAt, VerifiedBy = form?.VerifiedBy, DataHash = form?.DataHash,
            Signatures = [.. signatures.Select(ShownSignature.Of)], MovedFrom = form is null || session.Unplaced.All(value => value.Text is null) ? [] : await MovedFromAsync(form, cancellationToken),
        };
    }

    /// <summary>The same for the day since when it is locked; null: for today. Reference ranges are known where they are given.</summary>
    public async Task<(EntrySession Session, IReadOnlyList<ItemValue> Stored)> OpenAsync(Subject subject, FormPlace place, FormKey at, DateTimeOffset? lockedSince, CancellationToken cancellationToken, LaboratoryContext? laboratory = null)
    {
        IReadOnlyList<ItemValue> stored = place.Instance is { } form ? await db.ItemValues.AsNoTracking().Where(value => value.FormInstanceId == form.Id).OrderBy(value => value.Id).ToListAsync(cancellationToken) : [];
        // For what is locked the day has stopped.
        var today = DateOnly.FromDateTime((lockedSince ?? clock.GetUtcNow()).UtcDateTime);
        var context = await contexts.ReadAsync(subject, place.Plan!, at, today, cancellationToken) with { Laboratory = laboratory };
        var values = stored.Select(value => new EnteredValue(OperationJudge.PlaceOf(value), value.Value, value.MeasurementUnitOid)).ToList();
        var session = new EntrySession(place.Plan!.PlanOf(at.FormOid), context, values);
        session.RemoveEmptied(values);
        return (session, stored);
    }

    private async Task<IReadOnlyList<int>> MovedFromAsync(FormInstance form, CancellationToken cancellationToken) => [.. (await db.FormMigrationSteps
        .Where(step => step.FormInstanceId == form.Id && step.UndoneAt == null).OrderByDescending(step => step.Id).Select(step => step.FromReleaseNumber).ToListAsync(cancellationToken)).Distinct()];
}
