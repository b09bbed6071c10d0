using Cdms.Service.Features.Entry;
using Cdms.Service.Features.Exchange.Printing.Html;
using Forms.Entry;
using Forms.Expressions;
using Forms.Files;
using Security.Access;

namespace Cdms.Service.Features.Exchange.Printing.Casebooks;

/// <summary>The items of a form in its order: those with a value, those without one, and values that the version has no place for.</summary>
internal sealed class CasebookItems(EntrySession session, IReadOnlyList<FormEntry.Item> shown, IReadOnlyList<FormEntry.Finding> findings, StudyBlinding blinding, PrintWords words)
{
    private readonly Dictionary<ItemPlace, FormEntry.Item> _shown = shown.ToDictionary(PlaceOf);
    private readonly ILookup<ItemPlace, string> _findings = findings.Where(finding => finding.Severity != nameof(EntrySeverity.Incomplete)).ToLookup(finding => new ItemPlace(finding.ItemGroupOid, finding.ItemOid) { RepeatKey = finding.ItemGroupRepeatKey }, finding => finding.Text);

    public IReadOnlyList<CasebookForm.Group> Groups() => [.. from held in session.Groups
                                                             from repeat in held.Repeats
                                                             let items = repeat.Items.Where(item => !blinding.HidesItem(session.Form.FormDef.Oid, item.Definition.Oid)).Select(Show).ToList()
                                                             where items.Count > 0
                                                             select new CasebookForm.Group(FormTexts.TitleOf(held.Definition, words.Asked), held.Definition.Oid, repeat.Key, items)];

    /// <summary>What a migration or a repeat that was taken out left behind.</summary>
    public IReadOnlyList<CasebookForm.Item> Unplaced() => [.. shown.Where(item => session.Find(PlaceOf(item)) is null && (item.Value is not null || item.MeasurementUnitOid is not null))
        .Select(item => new CasebookForm.Item(PlaceOf(item), TitleOf(item.ItemOid), item.Value, null, UnitOf(item.MeasurementUnitOid), null, RemarksOf(item, [])))];

    public string TitleOf(string itemOid) => session.Form.ItemDefs.FirstOrDefault(item => item.Oid == itemOid) is { } found ? FormTexts.TitleOf(found, words.Asked) : itemOid;

    public string? WithUnit(string? value, string? unitOid) => value is null || unitOid is null ? FileReference.Describe(value) : $"{value} {UnitOf(unitOid)}";

    private CasebookForm.Item Show(EntryItem item)
    {
        var stored = _shown.GetValueOrDefault(item.Place);
        var missing = stored?.Value is not null ? null : !item.IsCollected ? words.NotCollected : item.IsMandatory ? words.MissingRequired : words.Missing;
        return new(item.Place, FormTexts.TitleOf(item.Definition, words.Asked), FileReference.Describe(stored?.Value), FormTexts.MeaningOf(item.CodeList, stored?.Value, words.Asked), UnitOf(item.Unit), missing,
            RemarksOf(stored, _findings[item.Place]));
    }

    private List<string> RemarksOf(FormEntry.Item? item, IEnumerable<string> texts)
    {
        var remarks = new List<string>();
        if (item is { IsComputed: true })
            remarks.Add(words.Computed);
        if (item is { IsCollected: false, Value: not null } && session.Find(PlaceOf(item)) is not null)
            remarks.Add(words.NotCollected);
        if (PrintWords.By(item?.VerifiedBy, item?.VerifiedAt) is { } verified)
            remarks.Add($"{words.Verified}: {verified}");
        if (item?.Lock is { } kept)
            remarks.Add($"{words.Lock}: {words.Of(kept)}");
        return [.. remarks, .. texts];
    }

    private string? UnitOf(string? unitOid) => FormTexts.UnitOf(session.Form, unitOid, words.Asked);

    private static ItemPlace PlaceOf(FormEntry.Item item) => new(item.ItemGroupOid, item.ItemOid) { RepeatKey = item.ItemGroupRepeatKey };
}
