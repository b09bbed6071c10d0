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
        foreach (var problem in CheckRefs($"FormDef[{form.Oid}]", nameof(ItemGroupDef), groups, OidsOf(definition.ItemGroupDefs)))
            yield return problem;
        var known = OidsOf(definition.ItemDefs);
        foreach (var group in definition.ItemGroupDefs)
        {
            var items = group.ItemRefs.Select(reference => reference.ItemOid);
            foreach (var problem in CheckRefs($"ItemGroupDef[{group.Oid}]", nameof(ItemDef), items, known))
                yield return problem;
        }
    }

    private static HashSet<string> OidsOf(IEnumerable<IDefinition> definitions) => definitions.Select(definition => definition.Oid).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<FormProblem> CheckRefs(string owner, string kind, IEnumerable<string> oids, HashSet<string> known)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var oid in oids)
        {
            if (string.IsNullOrWhiteSpace(oid))
                yield return new(ProblemCodes.OidEmpty, PathOf(oid), $"A reference to a {kind} has an empty OID. Name the {kind} or take the reference out.");
            else if (!known.Contains(oid))
                yield return new(ProblemCodes.ReferenceUnresolved, PathOf(oid), $"The {kind} '{oid}' is not in the document. Define it or take the reference out.");
            if (!seen.Add(oid))
                yield return new(ProblemCodes.ReferenceDuplicate, PathOf(oid), $"The {kind} '{oid}' is referred to twice, so its values could not be told apart. Take one reference out.");
        }

        // Only for a breach: a large form has thousands of references.
        string PathOf(string oid) => $"{owner}/{kind[..^3]}Ref[{oid}]";
    }
}
