using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Microsoft.EntityFrameworkCore;

namespace Cdms.Service.Features.Exchange.Importing;

/// <summary>Records the values of one form of a file as entry would: judged by the version that the form is pinned to; what has no place becomes a conflict.</summary>
/// <remarks>An import goes over what an import brought and never over what a person entered: that becomes a conflict.</remarks>
internal sealed class FormImport(CdmsDbContext db, OperationRecorder recorder, TimeProvider clock)
{
    public async Task RecordAsync(ImportRun run, Subject subject, int releaseNumber, PlacedForm form, CancellationToken cancellationToken)
    {
        run.Tally.Count("forms");
        foreach (var (round, items) in ImportedOperations.Rounds(form).Index())
        {
            var id = ImportedOperations.IdOf(run, subject.SubjectKey, form, round, items);
            run.Tally.Count("values", items.Count);
            if (await db.EntryOperations.AsNoTracking().AnyAsync(operation => operation.OperationId == id, cancellationToken))
            {
                run.Tally.Count("valuesImportedBefore", items.Count);
                continue;
            }
            await RecordAsync(run, subject, releaseNumber, form, items, id, cancellationToken);
        }
    }

    private async Task RecordAsync(ImportRun run, Subject subject, int releaseNumber, PlacedForm form, IReadOnlyList<PlacedItem> items, Guid id, CancellationToken cancellationToken)
    {
        var standing = await StandingAsync(subject, form.Place, cancellationToken);
        // Nothing is said about nothing: an item without a value changes what stands there, if something does.
        var saying = items.Where(item => !string.IsNullOrEmpty(ImportedOperations.ValueOf(item)) || item.Read.MeasurementUnitOid is not null || standing.ContainsKey(item.Place)).ToList();
        run.Tally.Count("valuesEmpty", items.Count - saying.Count);
        if (saying.Count == 0)
            return;
        var request = ImportedOperations.RequestOf(run, id, releaseNumber, form, saying.Select(item => (item, standing.GetValueOrDefault(item.Place))), clock.GetUtcNow());
        var answer = await recorder.RecordAsync(subject, request, run.Blinding, cancellationToken, run.ImportId);
        run.Tally.Count("valuesSaved", answer.Saved.Count);
        run.Tally.Count("conflicts", answer.Conflicts.Count);
        foreach (var conflict in answer.Conflicts)
        {
            var where = $"{form.Place.StudyEventOid}/{form.Place.FormOid}/{conflict.ItemGroupOid}/{conflict.ItemOid}";
            run.Tally.Tell("warning", conflict.Code, subject.SubjectKey, where, saying.First(item => item.Read.ItemOid == conflict.ItemOid).Read.Line, $"{conflict.Text} The value waits among the conflicts of the subject.");
        }
    }

    /// <summary>By place the change that an import may go over: 0 where a person has the last word.</summary>
    private async Task<Dictionary<DataPlace, int>> StandingAsync(Subject subject, DataPlace at, CancellationToken cancellationToken)
    {
        var values = await (from form in db.FormInstances.AsNoTracking()
                            where form.SubjectId == subject.Id && form.StudyEventOid == at.StudyEventOid && form.StudyEventRepeatKey == at.StudyEventRepeatKey && form.FormOid == at.FormOid && form.FormRepeatKey == at.FormRepeatKey
                            join value in db.ItemValues.AsNoTracking() on form.Id equals value.FormInstanceId
                            join change in db.ItemChanges.AsNoTracking() on new { FormInstanceId = form.Id, Number = value.Change } equals new { change.FormInstanceId, change.Number }
                            join operation in db.EntryOperations.AsNoTracking() on change.OperationId equals operation.OperationId
                            select new { value.ItemGroupOid, value.ItemGroupRepeatKey, value.ItemOid, value.Change, operation.ImportId }).ToListAsync(cancellationToken);
        return values.ToDictionary(value => at with { ItemGroupOid = value.ItemGroupOid, ItemGroupRepeatKey = value.ItemGroupRepeatKey, ItemOid = value.ItemOid }, value => value.ImportId is null ? 0 : value.Change);
    }
}
