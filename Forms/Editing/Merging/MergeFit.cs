using Forms.Editing.Rules;

namespace Forms.Editing.Merging;

/// <summary>Whether the sides of a merge fit together.</summary>
internal static class MergeFit
{
    /// <summary>What neither side had alone: breaches of the structure rules, and items and groups that one side kept and that stand nowhere since the other took them out.</summary>
    public static IEnumerable<FormProblem> Find(FormDefinition merged, FormDefinition mine, FormDefinition theirs) =>
    [
        .. FormStructure.Check(merged).Except(FormStructure.Check(mine)).Except(FormStructure.Check(theirs)),
        .. Unplaced(merged, mine, theirs, DefinitionKind.ItemGroup), .. Unplaced(merged, mine, theirs, DefinitionKind.Item),
    ];

    private static IEnumerable<FormProblem> Unplaced(FormDefinition merged, FormDefinition mine, FormDefinition theirs, DefinitionKind kind)
    {
        var (here, before) = (References.To(merged, kind), References.To(mine, kind).Union(References.To(theirs, kind), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal));
        return References.Defined(merged, kind).Where(oid => before.Contains(oid) && !here.Contains(oid)).Select(oid => new FormProblem(
            DraftMerge.Unplaced, OidRule.PathOf(kind, oid), $"The {OidRule.NameOf(kind)} '{oid}' was kept, but where it stood one side took it out. Put it in again, or take its definition out."));
    }
}
