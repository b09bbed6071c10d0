namespace Forms.Editing.Rules;

/// <summary>Replaces OIDs of one kind wherever the form names them.</summary>
internal static class Renaming
{
    public static FormDefinition Apply(FormDefinition form, DefinitionKind kind, IReadOnlyDictionary<string, string> renames)
    {
        string Renamed(string oid) => renames.GetValueOrDefault(oid, oid);
        string? RenamedIfAny(string? oid) => oid is null ? null : Renamed(oid);

        return kind switch
        {
            DefinitionKind.ItemGroup => ExpressionRenaming.InForm(RenameGroups(form, Renamed), new() { Groups = renames }),
            DefinitionKind.Item => ExpressionRenaming.InForm(
                OfItemRefs(form with { ItemDefs = form.ItemDefs.Each(item => item with { Oid = Renamed(item.Oid) }) }, reference => reference with { ItemOid = Renamed(reference.ItemOid) }),
                new() { Items = renames }),
            DefinitionKind.CodeList => OfItemRefs(RenameCodeLists(form, Renamed), reference => reference with { RoleCodeListOid = RenamedIfAny(reference.RoleCodeListOid) }),
            DefinitionKind.MeasurementUnit => RenameUnits(form, Renamed),
            DefinitionKind.Condition => OfItemRefs(RenameConditions(form, Renamed, RenamedIfAny), reference => reference with { CollectionExceptionConditionOid = RenamedIfAny(reference.CollectionExceptionConditionOid) }),
            DefinitionKind.Method => OfItemRefs(
                form with { MethodDefs = form.MethodDefs.Each(method => method with { Oid = Renamed(method.Oid) }) }, reference => reference with { MethodOid = RenamedIfAny(reference.MethodOid) }),
            _ => OfItemRefs(
                form with { ImputationMethods = form.ImputationMethods.Each(method => method with { Oid = Renamed(method.Oid) }) },
                reference => reference with { ImputationMethodOid = RenamedIfAny(reference.ImputationMethodOid) }),
        };
    }

    private static FormDefinition OfItemRefs(FormDefinition form, Func<ItemRef, ItemRef> change) =>
        form with { ItemGroupDefs = form.ItemGroupDefs.Each(group => group with { ItemRefs = group.ItemRefs.Each(change) }) };

    private static FormDefinition RenameGroups(FormDefinition form, Func<string, string> renamed) =>
        (form with { ItemGroupDefs = form.ItemGroupDefs.Each(group => group with { Oid = renamed(group.Oid) }) })
        .WithGroupRefs(form.FormDef.ItemGroupRefs.Each(reference => reference with { ItemGroupOid = renamed(reference.ItemGroupOid) }));

    private static FormDefinition RenameCodeLists(FormDefinition form, Func<string, string> renamed) => form with
    {
        CodeLists = form.CodeLists.Each(list => list with { Oid = renamed(list.Oid) }),
        ItemDefs = form.ItemDefs.Each(item => item.CodeListRef is { } list ? item with { CodeListRef = list with { CodeListOid = renamed(list.CodeListOid) } } : item),
    };

    private static FormDefinition RenameUnits(FormDefinition form, Func<string, string> renamed)
    {
        MeasurementUnitRef Follow(MeasurementUnitRef unit) => unit with { MeasurementUnitOid = renamed(unit.MeasurementUnitOid) };
        return form with
        {
            MeasurementUnits = form.MeasurementUnits.Each(unit => unit with { Oid = renamed(unit.Oid) }),
            ItemDefs = form.ItemDefs.Each(item => item with
            {
                MeasurementUnitRefs = item.MeasurementUnitRefs.Each(Follow),
                RangeChecks = item.RangeChecks.Each(check => check.MeasurementUnitRef is { } unit ? check with { MeasurementUnitRef = Follow(unit) } : check),
            }),
        };
    }

    private static FormDefinition RenameConditions(FormDefinition form, Func<string, string> renamed, Func<string?, string?> renamedIfAny) =>
        (form with { ConditionDefs = form.ConditionDefs.Each(condition => condition with { Oid = renamed(condition.Oid) }) })
        .WithGroupRefs(form.FormDef.ItemGroupRefs.Each(reference => reference with { CollectionExceptionConditionOid = renamedIfAny(reference.CollectionExceptionConditionOid) }));
}
