using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Cdms.Service.Features.Exchange.Printing.Html;
using Cdms.Service.Features.Locks;
using Forms.Expressions;
using Microsoft.EntityFrameworkCore;
using Security.Access;

namespace Cdms.Service.Features.Exchange.Printing.Casebooks;

/// <summary>Reads one form of a casebook at a time.</summary>
internal sealed class CasebookForms(CdmsDbContext db, FormPlaces places, FormEntries entries, LockReader locks)
{
    public async Task<CasebookForm> ReadAsync(CasebookPlan plan, FormInstance form, StudyBlinding blinding, PrintWords words, CancellationToken cancellationToken)
    {
        var held = await locks.ReadAsync(plan.Subject, cancellationToken);
        var (session, stored) = await entries.OpenAsync(plan.Subject, await places.OfAsync(form, cancellationToken), FormKey.Of(form), held.LockedSince(form.Id), cancellationToken);
        var asked = (await db.DataQueries.AsNoTracking().Where(query => query.FormInstanceId == form.Id).OrderBy(query => query.Id).ToListAsync(cancellationToken)).Where(query => !blinding.HidesItem(form.FormOid, query.ItemOid)).ToList();
        var shown = new FormEntryItems(session, stored, held, form, [.. asked.Where(query => query.IsPending)], blinding).Read();
        var items = new CasebookItems(session, shown, FormEntry.FindingsOf(session, blinding, words.Asked), blinding, words);
        return new(form, held.OfForm(form.Id), [.. plan.Signatures.Where(signature => signature.Place == DataPlace.Of(form))], items.Groups(), items.Unplaced(),
            await ChangesAsync(form, blinding, items, cancellationToken), await QueriesAsync(asked, items, cancellationToken));
    }

    private async Task<IReadOnlyList<CasebookForm.Change>> ChangesAsync(FormInstance form, StudyBlinding blinding, CasebookItems items, CancellationToken cancellationToken)
    {
        var rows = await db.ItemChanges.AsNoTracking().Where(change => change.FormInstanceId == form.Id).OrderBy(change => change.Number).ToListAsync(cancellationToken);
        var changes = new List<CasebookForm.Change>();
        // Item by item in the order in which they were entered first, each with its history.
        foreach (var item in rows.Where(change => !blinding.HidesItem(form.FormOid, change.ItemOid)).GroupBy(change => new ItemPlace(change.ItemGroupOid, change.ItemOid) { RepeatKey = change.ItemGroupRepeatKey }))
        {
            string? old = null;
            foreach (var change in item)
            {
                var now = items.WithUnit(change.Value, change.MeasurementUnitOid);
                changes.Add(new(items.TitleOf(item.Key.Item), item.Key, old, now, change.Reason, change.ChangedBy, change.ReceivedAt));
                old = now;
            }
        }
        return changes;
    }

    private async Task<IReadOnlyList<CasebookForm.Query>> QueriesAsync(List<DataQuery> asked, CasebookItems items, CancellationToken cancellationToken)
    {
        var ids = asked.Select(query => query.Id).ToList();
        var messages = (await db.QueryMessages.AsNoTracking().Where(message => ids.Contains(message.QueryId)).OrderBy(message => message.Number).ToListAsync(cancellationToken)).ToLookup(message => message.QueryId);
        return [.. asked.Select(query => new CasebookForm.Query(items.TitleOf(query.ItemOid), new(query.ItemGroupOid, query.ItemOid) { RepeatKey = query.ItemGroupRepeatKey }, query.State, [.. messages[query.Id]]))];
    }
}
