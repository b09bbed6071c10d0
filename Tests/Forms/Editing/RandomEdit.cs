using Forms;
using Forms.Editing;

namespace Tests.Forms.Editing;

/// <summary>Edits at random: most can be made, some must be refused.</summary>
internal static class RandomEdit
{
    /// <summary>A form whose groups count their items, from 1 or from 5, or do not number them.</summary>
    public static FormDefinition Form(Random random)
    {
        var form = EditedForm.Create();
        for (var index = 0; index < random.Next(5); index++)
            form = form.Made(new AddItem(Group(form, random).Oid, new ItemDef { Oid = $"I.N{index}", Name = "New", DataType = "text" }, 0));
        if (random.Next(3) == 0)
            form = form with { FormDef = form.FormDef with { ItemGroupRefs = form.FormDef.ItemGroupRefs.Select(group => group with { OrderNumber = 9 - group.OrderNumber }).ToEquatableList() } };
        return form;
    }

    public static ItemGroupDef Group(FormDefinition form, Random random) => form.ItemGroupDefs[random.Next(form.ItemGroupDefs.Count)];

    public static (DefinitionKind Kind, string Oid) Definition(FormDefinition form, Random random)
    {
        (DefinitionKind, string)[] all =
        [
            .. form.ItemGroupDefs.Select(group => (DefinitionKind.ItemGroup, group.Oid)), .. form.ItemDefs.Select(item => (DefinitionKind.Item, item.Oid)),
            .. form.CodeLists.Select(list => (DefinitionKind.CodeList, list.Oid)), .. form.MeasurementUnits.Select(unit => (DefinitionKind.MeasurementUnit, unit.Oid)),
            .. form.ConditionDefs.Select(condition => (DefinitionKind.Condition, condition.Oid)), .. form.MethodDefs.Select(method => (DefinitionKind.Method, method.Oid)),
        ];
        return all.Length == 0 ? (DefinitionKind.Item, "I.NONE") : all[random.Next(all.Length)];
    }

    public static DraftEdit Of(FormDefinition form, Random random)
    {
        if (form.ItemGroupDefs.Count == 0)
            return new AddItemGroup(new ItemGroupDef { Oid = NewOids.Propose(form, DefinitionKind.ItemGroup), Name = "G" }, 0);
        var (group, other, (kind, oid)) = (Group(form, random), Group(form, random), Definition(form, random));
        var item = group.ItemRefs.Count == 0 ? "I.NONE" : group.ItemRefs[random.Next(group.ItemRefs.Count)].ItemOid;
        var place = random.Next(4);
        return random.Next(13) switch
        {
            0 => new AddItemGroup(new ItemGroupDef { Oid = NewOids.Propose(form, DefinitionKind.ItemGroup), Name = "G" }, place),
            1 => new RemoveItemGroup(group.Oid),
            2 => new MoveItemGroup(group.Oid, place),
            3 => new AddItem(group.Oid, new ItemDef { Oid = NewOids.Propose(form, DefinitionKind.Item, "New"), Name = "New" }, place),
            4 => new RemoveItem(group.Oid, item),
            5 => new MoveItem(group.Oid, item, other.Oid, place),
            6 => new RenameOid(kind, oid, $"{oid}.{place}"),
            7 => new SetQuestion(item, "en", place == 0 ? null : "Text"),
            8 => new SetCodeList(item, form.CodeLists.Count == 0 ? null : form.CodeLists[0].Oid),
            9 => new SetCondition(group.Oid, place == 0 ? null : item, place == 1 ? null : "1 = 1"),
            10 => new SetMethod(group.Oid, item, place == 1 ? null : "1"),
            11 => new PasteItemGroup(EditedForm.Create(), "IG.VS", 0),
            _ => new PasteItems(EditedForm.Create(), "IG.2", ["I.SUM", "I.NOTE"], group.Oid, 0),
        };
    }
}
