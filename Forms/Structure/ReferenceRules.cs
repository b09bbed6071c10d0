namespace Forms.Structure;

/// <summary>The form's groups and their items are all in the document, each once. Other references may lead nowhere: real files have such.</summary>
internal static class ReferenceRules
{
    public static void Check(FormDefinition definition, List<FormProblem> problems)
    {
        var form = definition.FormDef;
        if (form.ItemGroupRefs.Count == 0)
            problems.Add(new(ProblemCodes.FormEmpty, $"FormDef[{form.Oid}]", "The form refers to no item group, so nothing can be collected with it. Add a group."));
        var owner = new Owner(nameof(FormDef), form.Oid, nameof(ItemGroupDef));
        CheckRefs(owner, form.ItemGroupRefs, static reference => reference.ItemGroupOid, OidsOf(definition.ItemGroupDefs), problems);
        var known = OidsOf(definition.ItemDefs);
        foreach (var group in definition.ItemGroupDefs)
            CheckRefs(new(nameof(ItemGroupDef), group.Oid, nameof(ItemDef)), group.ItemRefs, static reference => reference.ItemOid, known, problems);
    }

    private static HashSet<string> OidsOf<TDefinition>(EquatableList<TDefinition> definitions)
        where TDefinition : IDefinition
    {
        var oids = new HashSet<string>(definitions.Count, StringComparer.Ordinal);
        for (var index = 0; index < definitions.Count; index++)
            oids.Add(definitions[index].Oid);
        return oids;
    }

    private static void CheckRefs<TRef>(Owner owner, EquatableList<TRef> refs, Func<TRef, string> oidOf, HashSet<string> known, List<FormProblem> problems)
    {
        var seen = new HashSet<string>(refs.Count, StringComparer.Ordinal);
        for (var index = 0; index < refs.Count; index++)
        {
            var oid = oidOf(refs[index]);
            if (string.IsNullOrWhiteSpace(oid))
                problems.Add(new(ProblemCodes.OidEmpty, owner.PathOf(oid), $"A reference to a {owner.Kind} has an empty OID. Name the {owner.Kind} or take the reference out."));
            else if (!known.Contains(oid))
                problems.Add(new(ProblemCodes.ReferenceUnresolved, owner.PathOf(oid), $"The {owner.Kind} '{oid}' is not in the document. Define it or take the reference out."));
            if (!seen.Add(oid))
                problems.Add(new(ProblemCodes.ReferenceDuplicate, owner.PathOf(oid), $"The {owner.Kind} '{oid}' is referred to twice, so its values could not be told apart. Take one reference out."));
        }
    }

    /// <summary>Who refers, and to which kind. The path is written out only for a breach: a large form has thousands of references.</summary>
    private readonly record struct Owner(string OwnKind, string Oid, string Kind)
    {
        public string PathOf(string oid) => $"{OwnKind}[{Oid}]/{Kind[..^3]}Ref[{oid}]";
    }
}
