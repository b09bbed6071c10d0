namespace Forms.Editing.Rules;

/// <summary>Finds what an edit names, or refuses the edit.</summary>
internal static class Lookup
{
    public static ItemDef Item(this FormDefinition form, string oid) => form.ItemDefs.Find(oid) ?? throw Missing(nameof(ItemDef), oid);

    public static ItemGroupDef Group(this FormDefinition form, string oid) => form.ItemGroupDefs.Find(oid) ?? throw Missing(nameof(ItemGroupDef), oid);

    /// <summary>The place of the form's reference to a group.</summary>
    public static int PlaceOfGroup(this FormDefinition form, string oid) =>
        PlaceOf(form.FormDef.ItemGroupRefs, static reference => reference.ItemGroupOid, oid) is >= 0 and var place ? place : throw Missing(nameof(ItemGroupRef), oid);

    /// <summary>The place of the group's reference to an item.</summary>
    public static int PlaceOfItem(this ItemGroupDef group, string oid) =>
        group.FindItem(oid) is >= 0 and var place ? place : throw Missing($"{nameof(ItemGroupDef)}[{group.Oid}]/{nameof(ItemRef)}", oid);

    /// <summary>The place of the group's reference to an item; -1 for none.</summary>
    public static int FindItem(this ItemGroupDef group, string oid) => PlaceOf(group.ItemRefs, static reference => reference.ItemOid, oid);

    public static EditRefusedException Missing(string kind, string oid) =>
        new(EditRefusals.Missing, $"{kind}[{oid}]", $"There is no {kind} '{oid}' in the form. Somebody may have taken it out; look at the form as it is now.");

    private static int PlaceOf<T>(EquatableList<T> refs, Func<T, string> oidOf, string oid)
    {
        for (var place = 0; place < refs.Count; place++)
        {
            if (string.Equals(oidOf(refs[place]), oid, StringComparison.Ordinal))
                return place;
        }
        return -1;
    }
}
