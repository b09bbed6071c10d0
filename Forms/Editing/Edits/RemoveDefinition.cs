using Forms.Editing.Rules;

namespace Forms.Editing;

/// <summary>Takes out a definition that nothing refers to, as a file may bring one.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Oid">Its OID.</param>
public sealed record RemoveDefinition(DefinitionKind Kind, string Oid) : DraftEdit
{
    internal override FormDefinition Change(FormDefinition form)
    {
        if (!References.Defined(form, Kind).Contains(Oid, StringComparer.Ordinal))
            throw Lookup.Missing(OidRule.NameOf(Kind), Oid);
        if (References.To(form, Kind).Contains(Oid))
            throw new EditRefusedException(EditRefusals.StillUsed, OidRule.PathOf(Kind, Oid), $"The {OidRule.NameOf(Kind)} '{Oid}' is in use. Take the references to it out; it goes with the last one.");
        return form with
        {
            ItemGroupDefs = Without(DefinitionKind.ItemGroup, form.ItemGroupDefs),
            ItemDefs = Without(DefinitionKind.Item, form.ItemDefs),
            CodeLists = Without(DefinitionKind.CodeList, form.CodeLists),
            MeasurementUnits = Without(DefinitionKind.MeasurementUnit, form.MeasurementUnits),
            ConditionDefs = Without(DefinitionKind.Condition, form.ConditionDefs),
            MethodDefs = Without(DefinitionKind.Method, form.MethodDefs),
            ImputationMethods = Without(DefinitionKind.ImputationMethod, form.ImputationMethods),
        };
    }

    private EquatableList<T> Without<T>(DefinitionKind kind, EquatableList<T> definitions)
        where T : IDefinition =>
        kind == Kind ? definitions.Where(definition => !string.Equals(definition.Oid, Oid, StringComparison.Ordinal)).ToEquatableList() : definitions;
}
