using Forms.Editing.Rules;

namespace Forms.Editing;

/// <summary>Puts a new group without items into the form.</summary>
/// <param name="Group">The group; its OID is free.</param>
/// <param name="Place">Its place among the groups as shown, from 0.</param>
/// <param name="Mandatory">Whether it must be filled in.</param>
public sealed record AddItemGroup(ItemGroupDef Group, int Place, bool? Mandatory = null) : DraftEdit
{
    internal override FormDefinition Change(FormDefinition form)
    {
        OidRule.CheckNew(form, DefinitionKind.ItemGroup, Group.Oid);
        var reference = new ItemGroupRef { ItemGroupOid = Group.Oid, OrderNumber = 1, Mandatory = Mandatory };
        return (form with { ItemGroupDefs = [.. form.ItemGroupDefs, Group with { ItemRefs = [] }] })
            .WithGroupRefs(Orders.Groups.Insert(form.FormDef.ItemGroupRefs, reference, Place));
    }
}
