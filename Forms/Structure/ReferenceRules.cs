namespace Forms.Structure;

/// <summary>The form's groups and their items are all in the document, each once. Other references may lead nowhere: real files have such.</summary>
internal static class ReferenceRules
{
    public static IEnumerable<FormProblem> Check(FormDefinition definition)
    {
        var form = definition.FormDef;
        if (form.ItemGroupRefs.Count == 0)
            yield return new(ProblemCodes.FormEmpty, $"FormDef[{form.Oid}]", "The form refers to no item group, so nothing can be collected with it. Add a group.");
        var groups = form.ItemGroupRefs.Select(reference => reference.ItemGroupOid);
        foreach (var problem in CheckRefs($"FormDef[{form.Oid}]", groups, definition.ItemGroupDefs))
            yield return problem;
        foreach (var group in definition.ItemGroupDefs)
        {
            var items = group.ItemRefs.Select(reference => reference.ItemOid);
            foreach (var problem in CheckRefs($"ItemGroupDef[{group.Oid}]", items, definition.ItemDefs))
                yield return problem;
        }
    }

    private static IEnumerable<FormProblem> CheckRefs<TDefinition>(string owner, IEnumerable<string> oids, IReadOnlyList<TDefinition> definitions)
        where TDefinition : IDefinition
    {
        var kind = typeof(TDefinition).Name;
        var known = definitions.Select(definition => definition.Oid).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var oid in oids)
        {
            var path = $"{owner}/{kind[..^3]}Ref[{oid}]";
            if (string.IsNullOrWhiteSpace(oid))
                yield return new(ProblemCodes.OidEmpty, path, $"A reference to a {kind} has an empty OID. Name the {kind} or take the reference out.");
            else if (!known.Contains(oid))
                yield return new(ProblemCodes.ReferenceUnresolved, path, $"The {kind} '{oid}' is not in the document. Define it or take the reference out.");
            if (!seen.Add(oid))
                yield return new(ProblemCodes.ReferenceDuplicate, path, $"The {kind} '{oid}' is referred to twice, so its values could not be told apart. Take one reference out.");
        }
    }
}
