namespace Forms.Editing.Rules;

/// <summary>Who defines and who refers to which OIDs in a form.</summary>
internal static class References
{
    /// <summary>OIDs of the definitions of a kind.</summary>
    public static IEnumerable<string> Defined(FormDefinition form, DefinitionKind kind) => kind switch
    {
        DefinitionKind.ItemGroup => Oids(form.ItemGroupDefs),
        DefinitionKind.Item => Oids(form.ItemDefs),
        DefinitionKind.CodeList => Oids(form.CodeLists),
        DefinitionKind.MeasurementUnit => Oids(form.MeasurementUnits),
        DefinitionKind.Condition => Oids(form.ConditionDefs),
        DefinitionKind.Method => Oids(form.MethodDefs),
        _ => Oids(form.ImputationMethods),
    };

    /// <summary>OIDs of a kind that something refers to, whether they are defined or not. Expressions name items and groups too, but keep none alive.</summary>
    public static HashSet<string> To(FormDefinition form, DefinitionKind kind) => Named(form, kind).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>OIDs that no new definition of the kind may have.</summary>
    public static HashSet<string> Taken(FormDefinition form, DefinitionKind kind)
    {
        var taken = To(form, kind);
        taken.UnionWith(Defined(form, kind));
        return taken;
    }

    /// <summary>Whether all that could refer to a kind is the same in both.</summary>
    public static bool HaveSameSources(FormDefinition one, FormDefinition other, DefinitionKind kind) =>
        (kind is DefinitionKind.CodeList or DefinitionKind.MeasurementUnit or DefinitionKind.Item || ReferenceEquals(one.FormDef, other.FormDef))
        && (kind is DefinitionKind.ItemGroup or DefinitionKind.MeasurementUnit || ReferenceEquals(one.ItemGroupDefs, other.ItemGroupDefs))
        && (kind is not (DefinitionKind.CodeList or DefinitionKind.MeasurementUnit) || ReferenceEquals(one.ItemDefs, other.ItemDefs));

    private static IEnumerable<string?> Named(FormDefinition form, DefinitionKind kind) => kind switch
    {
        DefinitionKind.ItemGroup => form.FormDef.ItemGroupRefs.Select(static group => group.ItemGroupOid),
        DefinitionKind.Item => ItemRefs(form).Select(static item => item.ItemOid),
        DefinitionKind.CodeList => form.ItemDefs.Select(static item => item.CodeListRef?.CodeListOid).Concat(ItemRefs(form).Select(static item => item.RoleCodeListOid)),
        DefinitionKind.MeasurementUnit => form.ItemDefs.SelectMany(UnitsOf),
        DefinitionKind.Condition => form.FormDef.ItemGroupRefs.Select(static group => group.CollectionExceptionConditionOid)
            .Concat(ItemRefs(form).Select(static item => item.CollectionExceptionConditionOid)),
        DefinitionKind.Method => ItemRefs(form).Select(static item => item.MethodOid),
        _ => ItemRefs(form).Select(static item => item.ImputationMethodOid),
    };

    private static IEnumerable<string?> UnitsOf(ItemDef item) =>
        item.MeasurementUnitRefs.Select(static unit => unit.MeasurementUnitOid).Concat(item.RangeChecks.Select(static check => check.MeasurementUnitRef?.MeasurementUnitOid));

    private static IEnumerable<ItemRef> ItemRefs(FormDefinition form) => form.ItemGroupDefs.SelectMany(static group => group.ItemRefs);

    private static IEnumerable<string> Oids<T>(EquatableList<T> definitions)
        where T : IDefinition => definitions.Select(static definition => definition.Oid);
}
