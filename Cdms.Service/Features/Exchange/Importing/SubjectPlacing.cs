using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Forms;
using Forms.ClinicalData;

namespace Cdms.Service.Features.Exchange.Importing;

/// <summary>Finds for each element of a subject its place in the release: keys become ours, forms outside of any visit find theirs, items in a group that the release has not find theirs.</summary>
internal sealed class SubjectPlacing(Subject subject, ReleasePlan plan, SubjectKeys keys, ImportTally tally)
{
    public List<PlacedRecord> Records { get; } = [];

    public List<PlacedForm> Place(ClinicalSubject read)
    {
        Keep(DataPlace.Subject, read);
        return [.. read.Visits.SelectMany(visit => visit.Forms.Count == 0 ? Empty(visit) : visit.Forms.Select(form => Place(visit, form)))];
    }

    private IEnumerable<PlacedForm> Empty(ClinicalVisit visit)
    {
        tally.Tell("info", "visit-empty", subject.SubjectKey, visit.StudyEventOid, visit.Line, "The visit holds no form.");
        Keep(VisitOf(visit, visit.StudyEventOid), visit);
        return [];
    }

    private PlacedForm Place(ClinicalVisit visit, ClinicalForm form)
    {
        var visitPlace = VisitOf(visit, visit.StudyEventOid.Length > 0 ? visit.StudyEventOid : OnlyVisitOf(form.FormOid) ?? "");
        Keep(visitPlace, visit);
        var definition = plan.Study.Forms.FirstOrDefault(one => one.FormDef.Oid == form.FormOid);
        var unkeyed = visitPlace with { FormOid = form.FormOid };
        var place = unkeyed.WithKey(definition is null ? form.RepeatKey ?? "" : keys.Resolve(subject, unkeyed, form.FormOid, form.FormOid, form.RepeatKey, definition.FormDef.Repeating is true));
        Keep(place, form);
        return new(place, form, [.. form.Groups.SelectMany(group => Place(place, definition, group))]);
    }

    private DataPlace VisitOf(ClinicalVisit visit, string oid)
    {
        var unkeyed = new DataPlace(oid, "");
        return plan.Manifest.Outline.StudyEvents.FirstOrDefault(one => one.Oid == oid) is { } definition
            ? unkeyed.WithKey(keys.Resolve(subject, unkeyed, visit.StudyEventOid, oid, visit.RepeatKey, definition.Repeating is true))
            : unkeyed.WithKey(visit.RepeatKey ?? "");
    }

    private string? OnlyVisitOf(string formOid) => plan.Manifest.Outline.StudyEvents.Where(visit => visit.FormRefs.Any(form => form.FormOid == formOid)).Select(visit => visit.Oid).ToList() is [var only] ? only : null;

    private IEnumerable<PlacedItem> Place(DataPlace form, FormDefinition? definition, ClinicalGroup group)
    {
        var groupDef = definition?.ItemGroupDefs.FirstOrDefault(one => one.Oid == group.ItemGroupOid);
        var unkeyed = form with { ItemGroupOid = group.ItemGroupOid };
        var place = groupDef is null ? unkeyed with { ItemGroupRepeatKey = group.RepeatKey ?? "" } : unkeyed.WithKey(keys.Resolve(subject, unkeyed, group.ItemGroupOid, group.ItemGroupOid, group.RepeatKey, groupDef.Repeating is true));
        Keep(place, group);
        foreach (var item in group.Items)
        {
            var placed = new PlacedItem(definition is not null && groupDef is null ? Moved(form, definition, group, item) ?? place with { ItemOid = item.ItemOid } : place with { ItemOid = item.ItemOid }, item);
            Keep(placed.Place, item);
            yield return placed;
        }
    }

    // A group of a name that the form has not, empty or of ODM 2.0 in another group: the one group that holds the item is meant.
    private DataPlace? Moved(DataPlace form, FormDefinition definition, ClinicalGroup group, ClinicalItem item)
    {
        if (definition.ItemGroupDefs.Where(one => one.ItemRefs.Any(reference => reference.ItemOid == item.ItemOid)).ToList() is not [var only])
            return null;
        var unkeyed = form with { ItemGroupOid = only.Oid };
        if (only.Repeating is true)
            return unkeyed.WithKey(keys.Resolve(subject, unkeyed, group.ItemGroupOid, only.Oid, group.RepeatKey, true)) with { ItemOid = item.ItemOid };
        return keys.TryMove(subject, unkeyed with { ItemOid = item.ItemOid }, group.ItemGroupOid, group.RepeatKey) ? unkeyed with { ItemOid = item.ItemOid } : null;
    }

    private void Keep(DataPlace place, ClinicalNode node)
    {
        if (node.TransactionType == "Remove" && node is not ClinicalItem)
            tally.Tell("warning", "remove-not-done", subject.SubjectKey, node.GetType().Name, node.Line, "The file removes more than an item. Nothing is removed by an import; take the values out by entry.");
        Records.AddRange(node.Kept.Select(kept => new PlacedRecord(place, kept)));
        // Of an item without a value nothing is stored; that the file held it is kept.
        if (node is ClinicalItem { TransactionType: not "Remove", Value: null or "" } item)
            Records.Add(new(place, new(ImportedRecord.EmptyItem, "", $"<ItemData{(item.IsNull ? " IsNull=\"Yes\"" : "")}{(item.Value is null ? "" : " Value=\"\"")}></ItemData>")));
    }
}
