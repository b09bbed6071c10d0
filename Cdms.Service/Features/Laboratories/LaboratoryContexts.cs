using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Forms.Laboratories;
using Microsoft.EntityFrameworkCore;
using Security.Access;

namespace Cdms.Service.Features.Laboratories;

/// <summary>What an entry knows of laboratories. A range tells of the sex, birth and days that it was picked by: whoever must not see one of those is shown none.</summary>
internal sealed class LaboratoryContexts(CdmsDbContext db, LaboratoryReader laboratories)
{
    /// <summary>The context of a form for a reader; null where no range can be picked in it.</summary>
    public async Task<LaboratoryContext?> ReadAsync(Subject subject, ReleasePlan plan, FormKey at, StudyBlinding blinding, DateTimeOffset? lockedSince, CancellationToken cancellationToken) =>
        await laboratories.ReadAsync(subject.StudyOid, subject.SiteOid, lockedSince, cancellationToken) is { } known
            ? await PlaceAsync(subject, known, plan, at, blinding.HidesItem, lockedSince, cancellationToken)
            : null;

    /// <summary>True where a value out of its range asks by itself.</summary>
    public async Task<bool> IsAskingAsync(string studyOid, CancellationToken cancellationToken) => await laboratories.SettingsAsync(studyOid, null, cancellationToken) is { AsksOutOfRange: true };

    /// <summary>The context by which a value asks, whoever is at work: nothing that is blinded for anybody goes into it.</summary>
    public async Task<LaboratoryContext?> AskingAsync(Subject subject, ReleasePlan plan, FormKey at, StudyBlinding blinding, CancellationToken cancellationToken) =>
        await laboratories.ReadAsync(subject.StudyOid, subject.SiteOid, null, cancellationToken) is { } known
            ? await PlaceAsync(subject, known, plan, at, (form, item) => blinding.ClassOf(form, item) is not null, null, cancellationToken)
            : null;

    /// <summary>What a device takes along: ranges of items that its reader may see in one of the releases; null where none can be picked for them.</summary>
    public async Task<SubjectLaboratories?> ForDeviceAsync(Subject subject, IReadOnlyCollection<ReleasePlan> plans, StudyBlinding blinding, CancellationToken cancellationToken)
    {
        if (await laboratories.ReadAsync(subject.StudyOid, subject.SiteOid, null, cancellationToken) is not { } known || plans.Any(plan => HidesSource(known, plan, blinding.HidesItem)))
            return null;
        var seen = plans.SelectMany(plan => plan.Study.Forms).SelectMany(form => form.ItemDefs.Where(item => !blinding.HidesItem(form.FormDef.Oid, item.Oid))).Select(item => item.Oid).ToHashSet(StringComparer.Ordinal);
        return known with { Ranges = [.. known.Ranges.Where(range => seen.Contains(range.ItemOid))] };
    }

    private async Task<LaboratoryContext?> PlaceAsync(Subject subject, SubjectLaboratories known, ReleasePlan plan, FormKey at, Func<string, string, bool> isHidden, DateTimeOffset? lockedSince, CancellationToken cancellationToken)
    {
        var items = plan.Study.Forms.First(form => form.FormDef.Oid == at.FormOid).ItemDefs.Select(item => item.Oid).ToHashSet(StringComparer.Ordinal);
        if (!known.Ranges.Any(range => items.Contains(range.ItemOid)) || HidesSource(known, plan, isHidden))
            return null;
        var values = await ValuesAsync(subject, [.. known.SourceItems], lockedSince, cancellationToken);
        return values.Any(value => isHidden(value.At.FormOid, value.ItemOid)) ? null : known.At(new(at.StudyEventOid, at.StudyEventRepeatKey, at.FormOid, at.FormRepeatKey), values);
    }

    private static bool HidesSource(SubjectLaboratories known, ReleasePlan plan, Func<string, string, bool> isHidden)
    {
        var sources = known.SourceItems;
        return plan.Study.Forms.Any(form => form.ItemDefs.Any(item => sources.Contains(item.Oid) && isHidden(form.FormDef.Oid, item.Oid)));
    }

    private async Task<List<SourceValue>> ValuesAsync(Subject subject, IReadOnlyList<string> sources, DateTimeOffset? lockedSince, CancellationToken cancellationToken)
    {
        if (lockedSince is not { } then)
            return await (from form in db.FormInstances.AsNoTracking()
                          where form.SubjectId == subject.Id
                          join value in db.ItemValues.AsNoTracking() on form.Id equals value.FormInstanceId
                          where sources.Contains(value.ItemOid)
                          orderby value.Id
                          select new SourceValue(new FormAtVisit(form.StudyEventOid, form.StudyEventRepeatKey, form.FormOid, form.FormRepeatKey), value.ItemOid, value.Value)).ToListAsync(cancellationToken);
        // A lock of one form does not keep the others, so they are read as they stood.
        var changes = await (from form in db.FormInstances.AsNoTracking()
                             where form.SubjectId == subject.Id
                             join change in db.ItemChanges.AsNoTracking() on form.Id equals change.FormInstanceId
                             where sources.Contains(change.ItemOid) && change.ReceivedAt <= then
                             orderby change.Id
                             select new { form, change }).ToListAsync(cancellationToken);
        return [.. changes.GroupBy(row => (row.form.Id, row.change.ItemGroupOid, row.change.ItemGroupRepeatKey, row.change.ItemOid)).Select(same => same.Last())
            .Select(row => new SourceValue(new(row.form.StudyEventOid, row.form.StudyEventRepeatKey, row.form.FormOid, row.form.FormRepeatKey), row.change.ItemOid, row.change.Value))];
    }
}
