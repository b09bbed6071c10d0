namespace Forms.Editing.Rules;

/// <summary>What an item needs to stand in a form.</summary>
internal static class ItemRule
{
    /// <summary>Refuses an item that refers to what the form lacks; a reference that the form's own item has as well may stay.</summary>
    public static void Check(FormDefinition form, ItemDef item)
    {
        var known = form.ItemDefs.Find(item.Oid);
        if (item.CodeListRef is { } list && form.CodeLists.Find(list.CodeListOid) is null && !Equals(known?.CodeListRef?.CodeListOid, list.CodeListOid))
            throw Lookup.Missing(nameof(CodeList), list.CodeListOid);
        var units = item.MeasurementUnitRefs.Concat(item.RangeChecks.Select(static check => check.MeasurementUnitRef).OfType<MeasurementUnitRef>());
        var missing = units.FirstOrDefault(unit => form.MeasurementUnits.Find(unit.MeasurementUnitOid) is null && !References.To(form, DefinitionKind.MeasurementUnit).Contains(unit.MeasurementUnitOid));
        if (missing is not null)
            throw Lookup.Missing(nameof(MeasurementUnit), missing.MeasurementUnitOid);
    }

    /// <summary>Puts a reference into a group that does not hold the item yet.</summary>
    public static FormDefinition PutInto(FormDefinition form, string itemGroupOid, ItemRef reference, int place)
    {
        var group = form.Group(itemGroupOid);
        if (group.FindItem(reference.ItemOid) >= 0)
            throw new EditRefusedException(EditRefusals.ReferenceTaken, $"ItemGroupDef[{itemGroupOid}]/ItemRef[{reference.ItemOid}]",
                $"The group '{itemGroupOid}' holds the item '{reference.ItemOid}' already, and its values could not be told apart. Take one out first.");
        return form.WithItemRefs(group, Orders.Items.Insert(group.ItemRefs, reference, place));
    }

    public static FormDefinition ChangeItemRef(this FormDefinition form, string itemGroupOid, string itemOid, Func<ItemRef, ItemRef> change)
    {
        var group = form.Group(itemGroupOid);
        var place = group.PlaceOfItem(itemOid);
        return form.WithItemRefs(group, group.ItemRefs.With(place, change(group.ItemRefs[place])));
    }

    public static FormDefinition ChangeGroupRef(this FormDefinition form, string itemGroupOid, Func<ItemGroupRef, ItemGroupRef> change)
    {
        var place = form.PlaceOfGroup(itemGroupOid);
        return form.WithGroupRefs(form.FormDef.ItemGroupRefs.With(place, change(form.FormDef.ItemGroupRefs[place])));
    }
}
