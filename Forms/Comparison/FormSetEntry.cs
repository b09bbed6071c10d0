namespace Forms.Comparison;

/// <summary>What became of one form of a set.</summary>
public sealed record FormSetEntry
{
    /// <summary>OID of the form.</summary>
    public required string FormOid { get; init; }

    /// <summary>Its name, as in the later set if it is there.</summary>
    public required string Name { get; init; }

    /// <summary>Added, Removed or Changed; null where both sets have the same.</summary>
    public ChangeAction? Action { get; init; }

    /// <summary>What it does to values that were collected before.</summary>
    public required ChangeClass Class { get; init; }

    /// <summary>Code of the rule for a form that was added or removed; null for one that is in both.</summary>
    public string? Rule { get; init; }

    /// <summary>The differences of a form that is in both sets; null for one that is not.</summary>
    public FormComparison? Comparison { get; init; }

    internal static FormSetEntry Added(FormDefinition form) => Of(form, ChangeAction.Added, ChangeRules.FormAdded);

    internal static FormSetEntry Removed(FormDefinition form) => Of(form, ChangeAction.Removed, ChangeRules.FormRemoved);

    internal static FormSetEntry Kept(FormDefinition before, FormDefinition after)
    {
        var comparison = FormComparison.Compare(before, after);
        return new()
        {
            FormOid = after.FormDef.Oid,
            Name = after.FormDef.Name,
            Action = comparison.Changes.Count == 0 ? null : ChangeAction.Changed,
            Class = comparison.Class,
            Comparison = comparison,
        };
    }

    private static FormSetEntry Of(FormDefinition form, ChangeAction action, ChangeRule rule) =>
        new() { FormOid = form.FormDef.Oid, Name = form.FormDef.Name, Action = action, Class = rule.Class, Rule = rule.Code };
}
