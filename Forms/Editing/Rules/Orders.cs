namespace Forms.Editing.Rules;

/// <summary>The two kinds of ordered references of a form.</summary>
internal static class Orders
{
    public static RefOrder<ItemGroupRef> Groups { get; } = new(static (reference, number) => reference.OrderNumber == number ? reference : reference with { OrderNumber = number });

    public static RefOrder<ItemRef> Items { get; } = new(static (reference, number) => reference.OrderNumber == number ? reference : reference with { OrderNumber = number });

    public static FormDefinition WithGroupRefs(this FormDefinition form, EquatableList<ItemGroupRef> refs) => form with { FormDef = form.FormDef with { ItemGroupRefs = refs } };

    public static FormDefinition WithItemRefs(this FormDefinition form, ItemGroupDef group, EquatableList<ItemRef> refs) =>
        form with { ItemGroupDefs = form.ItemGroupDefs.Put(group with { ItemRefs = refs }) };
}
