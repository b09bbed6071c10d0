using System.Text.Json;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Laboratories;
using Cdms.Service.Features.Subjects;
using Forms;
using Microsoft.EntityFrameworkCore;
using Security.Access;

namespace Cdms.Service.Features.Entry;

/// <summary>Reads what a device takes along.</summary>
internal sealed class EntryPacks(CdmsDbContext db, ReleasePlans plans, FormEntries entries, SubjectMatrices matrices, LaboratoryContexts laboratories)
{
    public async Task<EntryPack> ReadAsync(Subject subject, bool mayWrite, StudyBlinding blinding, string? language, CancellationToken cancellationToken)
    {
        var matrix = await matrices.ReadAsync(subject, blinding, cancellationToken);
        var instances = await db.FormInstances.AsNoTracking().Where(form => form.SubjectId == subject.Id)
            .OrderBy(form => form.StudyEventOid).ThenBy(form => form.StudyEventRepeatKey).ThenBy(form => form.FormOid).ThenBy(form => form.FormRepeatKey).ToListAsync(cancellationToken);
        var used = new SortedDictionary<int, ReleasePlan>();
        await AddAsync(used, subject.StudyOid, instances.Select(form => form.ReleaseNumber).Concat(matrix.ActiveReleaseNumber is { } current ? [current] : []), cancellationToken);
        var forms = new List<FormEntry>();
        foreach (var form in instances.Where(form => !blinding.HidesForm(form.FormOid) && used.ContainsKey(form.ReleaseNumber)))
            forms.Add(await entries.ReadAsync(subject, new FormPlace(form, used[form.ReleaseNumber]), FormKey.Of(form), blinding, language, cancellationToken));
        await AddAsync(used, subject.StudyOid, forms.SelectMany(form => form.MovedFrom), cancellationToken);
        return new(matrix, mayWrite, [.. used.Select(release => Of(release.Key, release.Value, blinding))], forms) { Laboratories = await laboratories.ForDeviceAsync(subject, used.Values, blinding, cancellationToken) };
    }

    private async Task AddAsync(SortedDictionary<int, ReleasePlan> used, string studyOid, IEnumerable<int> numbers, CancellationToken cancellationToken)
    {
        foreach (var number in numbers.Distinct().Where(number => !used.ContainsKey(number)).ToList())
        {
            if (await plans.FindAsync(db, studyOid, number, cancellationToken) is { } plan)
                used[number] = plan;
        }
    }

    /// <summary>A form without the items that its reader must not see.</summary>
    public static FormDefinition Visible(FormDefinition form, StudyBlinding blinding)
    {
        if (!form.ItemDefs.Any(item => blinding.HidesItem(form.FormDef.Oid, item.Oid)))
            return form;
        return form with
        {
            ItemDefs = form.ItemDefs.Where(item => !blinding.HidesItem(form.FormDef.Oid, item.Oid)).ToEquatableList(),
            ItemGroupDefs = form.ItemGroupDefs.Select(group => group with { ItemRefs = group.ItemRefs.Where(item => !blinding.HidesItem(form.FormDef.Oid, item.ItemOid)).ToEquatableList() }).ToEquatableList(),
        };
    }

    private static EntryPack.Release Of(int number, ReleasePlan plan, StudyBlinding blinding)
    {
        var outline = plan.Manifest.Outline with
        {
            StudyEvents = plan.Manifest.Outline.StudyEvents.Select(visit => visit with { FormRefs = visit.FormRefs.Where(form => !blinding.HidesForm(form.FormOid)).ToEquatableList() }).ToEquatableList(),
        };
        return new(number, JsonSerializer.Deserialize<JsonElement>(CanonicalJson.Serialize(outline)),
            [.. plan.Study.Forms.Where(form => !blinding.HidesForm(form.FormDef.Oid)).Select(form => new EntryPack.Form(form.FormDef.Oid, plan.VersionOf(form.FormDef.Oid)!.Version, HashOf(plan, form, blinding)))]);
    }

    private static string HashOf(ReleasePlan plan, FormDefinition form, StudyBlinding blinding) =>
        Visible(form, blinding) is var visible && ReferenceEquals(visible, form) ? plan.VersionOf(form.FormDef.Oid)!.ContentHash : ContentHash.Of(CanonicalJson.Serialize(visible));
}
