using System.Text.Json;
using Cdms.Service.Domain;
using Cdms.Service.Features.Locks;
using Forms.Entry;
using Forms.Expressions;
using Forms.Laboratories;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Entry;

/// <summary>The values of a form as somebody may see them: entered ones, computed ones, and those that the version has no place for.</summary>
internal sealed class FormEntryItems(EntrySession session, IReadOnlyList<ItemValue> stored, SubjectLocks locks, FormInstance? form, IReadOnlyList<DataQuery> asked, StudyBlinding blinding)
{
    private readonly Dictionary<ItemPlace, ItemValue> _stored = stored.ToDictionary(OperationJudge.PlaceOf);
    private readonly ILookup<ItemPlace, DataQuery> _asked = asked.ToLookup(query => new ItemPlace(query.ItemGroupOid, query.ItemOid) { RepeatKey = query.ItemGroupRepeatKey });
    private readonly Dictionary<ItemPlace, string?> _kept = KeptOf(locks, form);

    public IReadOnlyList<FormEntry.Item> Read()
    {
        var placed = session.Groups.SelectMany(group => group.Repeats).SelectMany(repeat => repeat.Items)
            .Select(item => (item, text: _kept.TryGetValue(item.Place, out var kept) ? kept : item.Text))
            .Where(shown => shown.text is not null || shown.item.MeasurementUnitOid is not null || _stored.ContainsKey(shown.item.Place) || _asked.Contains(shown.item.Place) || locks.Alone(form?.Id, shown.item.Place) is not null)
            .Select(shown => Show(shown.item.Place, shown.text, shown.item.MeasurementUnitOid, shown.item.IsDerived, shown.item.IsCollected) with { Laboratory = LaboratoryOf(shown.item, shown.text) });
        // A migration may leave values that the version has no place for: they stay visible.
        var unplaced = session.Unplaced.Select(value => Show(value.Place, value.Text, value.MeasurementUnitOid, false, false));
        // Of a repeat that was taken out the numbers of its changes are left: whoever adds one anew takes another key.
        var emptied = stored.Where(value => value.Value is null && value.MeasurementUnitOid is null && session.Find(OperationJudge.PlaceOf(value)) is null && session.Unplaced.All(other => other.Place != OperationJudge.PlaceOf(value)))
            .Select(value => Show(OperationJudge.PlaceOf(value), null, null, false, false));
        return [.. placed.Concat(unplaced).Concat(emptied).Where(item => !blinding.HidesItem(session.Form.FormDef.Oid, item.ItemOid))];
    }

    private FormEntry.Item Show(ItemPlace place, string? text, string? unit, bool isComputed, bool isCollected)
    {
        var value = _stored.GetValueOrDefault(place);
        return new(place.Group, place.RepeatKey, place.Item, text, unit, value?.Change ?? 0, isComputed, isCollected)
        {
            VerifiedAt = value?.VerifiedAt, VerifiedBy = value?.VerifiedBy, Lock = locks.OfItem(form?.Id, place), PendingQueries = _asked[place].Count(),
            Standard = session.Find(place) is { IsDerived: false } item && item.Text == text ? item.Standard : null,
            Kept = locks.Alone(form?.Id, place) is { } alone ? new(alone.Kind, alone.SetBy, alone.SetAt, alone.Reason) : null,
        };
    }

    // What a lock keeps may be another value than the one that would be computed now.
    private static LabResult? LaboratoryOf(EntryItem item, string? shown) => item.Laboratory is not { Flag: not null } result || shown == item.Text
        ? item.Laboratory
        : result with { Flag = ExactNumber.TryRead(shown, out var number) ? RangePicking.Flag(result.Range, number) : null };

    // Where several locks keep a value, the first one knows how it was.
    private static Dictionary<ItemPlace, string?> KeptOf(SubjectLocks locks, FormInstance? form)
    {
        var kept = new Dictionary<ItemPlace, string?>();
        foreach (var value in locks.Computing(form?.Id).SelectMany(held => JsonSerializer.Deserialize<List<LockWriter.Kept>>(held.Computed!, StrictJson.Options)!))
            kept.TryAdd(new ItemPlace(value.ItemGroupOid, value.ItemOid) { RepeatKey = value.ItemGroupRepeatKey }, value.Value);
        return kept;
    }
}
