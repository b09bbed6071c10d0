namespace Forms.Odm.Import;

/// <summary>Puts together what one form refers to, so that the document is complete in itself.</summary>
internal sealed class FormGatherer(EffectiveContent content)
{
    public FormDefinition Gather(FormDef form)
    {
        var groups = Find<ItemGroupDef>(form.ItemGroupRefs.Select(reference => reference.ItemGroupOid));
        var itemRefs = groups.SelectMany(group => group.ItemRefs).ToList();
        var items = Find<ItemDef>(itemRefs.Select(reference => reference.ItemOid));
        var conditions = form.ItemGroupRefs.Select(reference => reference.CollectionExceptionConditionOid)
            .Concat(itemRefs.Select(reference => reference.CollectionExceptionConditionOid));
        return new FormDefinition
        {
            StudyOid = content.Own.Study.Oid,
            FormDef = form,
            ItemGroupDefs = groups,
            ItemDefs = items,
            CodeLists = Find<CodeList>(items.Select(item => item.CodeListRef?.CodeListOid).Concat(itemRefs.Select(reference => reference.RoleCodeListOid))),
            MeasurementUnits = Find<MeasurementUnit>(items.SelectMany(UnitsOf)),
            ConditionDefs = Find<ConditionDef>(conditions),
            MethodDefs = Find<MethodDef>(itemRefs.Select(reference => reference.MethodOid)),
            ImputationMethods = Find<ImputationMethod>(itemRefs.Select(reference => reference.ImputationMethodOid)),
            Presentations = Find<Presentation>(form.ArchiveLayouts.Select(layout => layout.PresentationOid)),
        };
    }

    private static IEnumerable<string?> UnitsOf(ItemDef item) =>
        item.MeasurementUnitRefs.Select(reference => reference.MeasurementUnitOid)
            .Concat(item.RangeChecks.Select(check => check.MeasurementUnitRef?.MeasurementUnitOid));

    // Sorted as the canonical form has them, so that a definition read back equals this one.
    private EquatableList<TDefinition> Find<TDefinition>(IEnumerable<string?> oids)
        where TDefinition : class, IDefinition =>
        oids.Distinct(StringComparer.Ordinal)
            .Select(content.Find<TDefinition>)
            .OfType<TDefinition>()
            .OrderBy(definition => definition.Oid, StringComparer.Ordinal)
            .ToEquatableList();
}
