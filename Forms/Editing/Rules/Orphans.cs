namespace Forms.Editing.Rules;

/// <summary>Drops what an edit took the last reference from. What nothing referred to before stays: a file may bring such definitions, and who edits beside them does not mean them.</summary>
internal static class Orphans
{
    public static FormDefinition Drop(FormDefinition before, FormDefinition after)
    {
        if (ReferenceEquals(before, after))
            return after;
        // Groups first: an item goes with its last group, a code list with its last item.
        after = after with { ItemGroupDefs = Keep(before, after, DefinitionKind.ItemGroup, after.ItemGroupDefs) };
        after = after with { ItemDefs = Keep(before, after, DefinitionKind.Item, after.ItemDefs) };
        return after with
        {
            CodeLists = Keep(before, after, DefinitionKind.CodeList, after.CodeLists),
            MeasurementUnits = Keep(before, after, DefinitionKind.MeasurementUnit, after.MeasurementUnits),
            ConditionDefs = Keep(before, after, DefinitionKind.Condition, after.ConditionDefs),
            MethodDefs = Keep(before, after, DefinitionKind.Method, after.MethodDefs),
            ImputationMethods = Keep(before, after, DefinitionKind.ImputationMethod, after.ImputationMethods),
        };
    }

    private static EquatableList<T> Keep<T>(FormDefinition before, FormDefinition after, DefinitionKind kind, EquatableList<T> definitions)
        where T : IDefinition
    {
        // Most edits touch no list that refers to this kind.
        if (References.HaveSameSources(before, after, kind))
            return definitions;
        var lost = References.To(before, kind);
        lost.ExceptWith(References.To(after, kind));
        return definitions.Any(definition => lost.Contains(definition.Oid)) ? definitions.Where(definition => !lost.Contains(definition.Oid)).ToEquatableList() : definitions;
    }
}
