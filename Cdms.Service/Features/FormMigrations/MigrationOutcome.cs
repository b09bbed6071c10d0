using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Forms.Entry;
using Forms.Expressions;

namespace Cdms.Service.Features.FormMigrations;

/// <summary>What a form comes to by another version: which values keep their place, are carried, or have none.</summary>
/// <param name="Carried">Values that get another place, with the value that they have.</param>
/// <param name="NotCarried">Values that should get another place and cannot.</param>
/// <param name="Session">The form by the new version, with what was carried.</param>
internal sealed record MigrationOutcome(IReadOnlyList<(ItemPlace To, ItemValue Value)> Carried, IReadOnlyList<ItemValue> NotCarried, EntrySession Session)
{
    public static MigrationOutcome Of(EntryPlan plan, EntryContext context, IReadOnlyList<ItemValue> stored, IReadOnlyList<MigrationPlan.Carry> carries)
    {
        var entered = stored.Where(value => value.Value is not null || value.MeasurementUnitOid is not null).ToDictionary(OperationJudge.PlaceOf, value => new EnteredValue(OperationJudge.PlaceOf(value), value.Value, value.MeasurementUnitOid));
        var wanted = (from carry in carries
                      from value in stored
                      where value.Value is not null && value.ItemGroupOid == carry.FromItemGroupOid && value.ItemOid == carry.FromItemOid
                      select (To: new ItemPlace(carry.ToItemGroupOid, carry.ToItemOid) { RepeatKey = value.ItemGroupRepeatKey }, Value: value)).ToList();
        var free = wanted.Where(carried => !entered.ContainsKey(carried.To)).DistinctBy(carried => carried.To).ToList();
        var tried = new EntrySession(plan, context, [.. entered.Values, .. free.Select(Enter)]);
        var carried = free.Where(one => tried.Find(one.To) is { IsDerived: false } item && !item.Findings.Any(OperationAnswer.HasNoPlace)).ToList();
        var session = carried.Count == free.Count ? tried : new EntrySession(plan, context, [.. entered.Values, .. carried.Select(Enter)]);
        return new(carried, [.. wanted.Except(carried).Select(one => one.Value)], session);
    }

    private static EnteredValue Enter((ItemPlace To, ItemValue Value) carried) => new(carried.To, carried.Value.Value, carried.Value.MeasurementUnitOid);
}
