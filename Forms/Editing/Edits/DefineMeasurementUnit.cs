using Forms.Editing.Rules;

namespace Forms.Editing;

/// <summary>Makes a unit, or changes the one of that OID for every item that uses it.</summary>
/// <param name="Unit">The unit as it shall be.</param>
/// <param name="ForItemOid">The item that gets it beside the units it has; null changes no item.</param>
public sealed record DefineMeasurementUnit(MeasurementUnit Unit, string? ForItemOid = null) : DraftEdit
{
    internal override FormDefinition Change(FormDefinition form)
    {
        OidRule.CheckText(DefinitionKind.MeasurementUnit, Unit.Oid);
        var changed = form with { MeasurementUnits = form.MeasurementUnits.Put(Unit) };
        if (ForItemOid is null)
            return changed;
        var item = form.Item(ForItemOid);
        return item.MeasurementUnitRefs.Any(reference => string.Equals(reference.MeasurementUnitOid, Unit.Oid, StringComparison.Ordinal))
            ? changed
            : changed with { ItemDefs = form.ItemDefs.Put(item with { MeasurementUnitRefs = [.. item.MeasurementUnitRefs, new MeasurementUnitRef { MeasurementUnitOid = Unit.Oid }] }) };
    }
}
