namespace Forms.Comparison;

/// <summary>What differs between two sets of forms, such as those of two releases of a study.</summary>
public sealed record FormSetComparison
{
    /// <summary>The worst class of the forms; <see cref="ChangeClass.Safe"/> where there are none.</summary>
    public ChangeClass Class => Forms.Count == 0 ? ChangeClass.Safe : Forms.Max(form => form.Class);

    /// <summary>Every form, unchanged ones too: in the order of the later set, then those that it lacks in the order of the earlier one.</summary>
    public required EquatableList<FormSetEntry> Forms { get; init; }

    /// <summary>Compares the forms of the same OID with each other.</summary>
    /// <exception cref="ArgumentException">A set has two forms of one OID.</exception>
    /// <exception cref="FormDefinitionFormatException">A whole that was added or removed cannot be written as canonical JSON.</exception>
    public static FormSetComparison Compare(IReadOnlyCollection<FormDefinition> before, IReadOnlyCollection<FormDefinition> after)
    {
        var (earlier, later) = (ByOid(before, nameof(before)), ByOid(after, nameof(after)));
        var kept = after.Select(form => earlier.TryGetValue(form.FormDef.Oid, out var was) ? FormSetEntry.Kept(was, form) : FormSetEntry.Added(form));
        var removed = before.Where(form => !later.ContainsKey(form.FormDef.Oid)).Select(FormSetEntry.Removed);
        return new() { Forms = kept.Concat(removed).ToEquatableList() };
    }

    private static Dictionary<string, FormDefinition> ByOid(IReadOnlyCollection<FormDefinition> forms, string parameter)
    {
        ArgumentNullException.ThrowIfNull(forms, parameter);
        var byOid = new Dictionary<string, FormDefinition>(forms.Count, StringComparer.Ordinal);
        foreach (var form in forms)
        {
            if (!byOid.TryAdd(form.FormDef.Oid, form))
                throw new ArgumentException($"The form '{form.FormDef.Oid}' stands twice in the set, so nobody could say which one to compare. Take one out.", parameter);
        }
        return byOid;
    }
}
