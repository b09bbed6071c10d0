namespace Forms.Editing.Rules;

/// <summary>Takes a group with all that it needs out of one form and makes it fit into another.</summary>
internal static class Transplant
{
    // What is referred to comes before what refers: whether two are equal is asked once their references have their new OIDs.
    private static readonly DefinitionKind[] Order =
    [
        DefinitionKind.MeasurementUnit, DefinitionKind.CodeList, DefinitionKind.ImputationMethod, DefinitionKind.Item, DefinitionKind.ItemGroup, DefinitionKind.Condition, DefinitionKind.Method,
    ];

    /// <summary>A form of that group alone.</summary>
    public static FormDefinition Cut(FormDefinition source, ItemGroupDef group, ItemGroupRef? reference = null)
    {
        var form = source with
        {
            FormDef = source.FormDef with { ItemGroupRefs = [reference ?? new ItemGroupRef { ItemGroupOid = group.Oid }] },
            ItemGroupDefs = [group],
            Presentations = [],
        };
        form = form with { ItemDefs = Needed(form, DefinitionKind.Item, form.ItemDefs) };
        return form with
        {
            CodeLists = Needed(form, DefinitionKind.CodeList, form.CodeLists),
            MeasurementUnits = Needed(form, DefinitionKind.MeasurementUnit, form.MeasurementUnits),
            ConditionDefs = Needed(form, DefinitionKind.Condition, form.ConditionDefs),
            MethodDefs = Needed(form, DefinitionKind.Method, form.MethodDefs),
            ImputationMethods = Needed(form, DefinitionKind.ImputationMethod, form.ImputationMethods),
        };
    }

    /// <summary>The cut with OIDs that fit, and the form with the definitions that it lacked; the group is not put in.</summary>
    /// <param name="form">The form that gets it.</param>
    /// <param name="cut">What <see cref="Cut"/> gave.</param>
    /// <param name="held">Items that must not come twice, so that even equal ones get an OID of their own.</param>
    public static (FormDefinition Cut, FormDefinition Form) Into(FormDefinition form, FormDefinition cut, IEnumerable<string> held)
    {
        var once = held.ToHashSet(StringComparer.Ordinal);
        foreach (var kind in Order)
            cut = Renaming.Apply(cut, kind, Renames(form, cut, kind, once));
        return (cut, form with
        {
            ItemDefs = Together(form.ItemDefs, cut.ItemDefs),
            CodeLists = Together(form.CodeLists, cut.CodeLists),
            MeasurementUnits = Together(form.MeasurementUnits, cut.MeasurementUnits),
            ConditionDefs = Together(form.ConditionDefs, cut.ConditionDefs),
            MethodDefs = Together(form.MethodDefs, cut.MethodDefs),
            ImputationMethods = Together(form.ImputationMethods, cut.ImputationMethods),
        });
    }

    private static Dictionary<string, string> Renames(FormDefinition form, FormDefinition cut, DefinitionKind kind, HashSet<string> once)
    {
        var (here, there) = (References.Taken(form, kind), References.Taken(cut, kind));
        var taken = here.Union(there, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var renames = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var oid in there.Where(here.Contains).Order(StringComparer.Ordinal))
        {
            if (Find(cut, kind, oid) is { } definition && definition.Equals(Find(form, kind, oid)) && kind is not DefinitionKind.ItemGroup && !(kind is DefinitionKind.Item && once.Contains(oid)))
                continue;
            renames.Add(oid, NewOids.Free(oid, taken));
            taken.Add(renames[oid]);
        }
        return renames;
    }

    private static IDefinition? Find(FormDefinition form, DefinitionKind kind, string oid) => kind switch
    {
        DefinitionKind.ItemGroup => form.ItemGroupDefs.Find(oid),
        DefinitionKind.Item => form.ItemDefs.Find(oid),
        DefinitionKind.CodeList => form.CodeLists.Find(oid),
        DefinitionKind.MeasurementUnit => form.MeasurementUnits.Find(oid),
        DefinitionKind.Condition => form.ConditionDefs.Find(oid),
        DefinitionKind.Method => form.MethodDefs.Find(oid),
        _ => form.ImputationMethods.Find(oid),
    };

    private static EquatableList<T> Needed<T>(FormDefinition form, DefinitionKind kind, EquatableList<T> definitions)
        where T : IDefinition
    {
        var needed = References.To(form, kind);
        return definitions.Where(definition => needed.Contains(definition.Oid)).ToEquatableList();
    }

    private static EquatableList<T> Together<T>(EquatableList<T> here, EquatableList<T> coming)
        where T : class, IDefinition => [.. here, .. coming.Where(definition => here.Find(definition.Oid) is null)];
}
