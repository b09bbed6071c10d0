namespace Forms.Expressions;

/// <summary>What was found, or why not.</summary>
/// <param name="Value">What was found.</param>
/// <param name="Why">Why not, and what to do.</param>
/// <param name="NotAtHand">True if it may be there: its form is not known here.</param>
internal sealed record Resolved<T>(T? Value, string? Why = null, bool NotAtHand = false)
    where T : class
{
    public static Resolved<T> Not(string why) => new(null, why);

    public Resolved<TOther> As<TOther>()
        where TOther : class => new(null, Why, NotAtHand);
}

/// <summary>An item at its place.</summary>
internal sealed record ResolvedItem(string? Visit, FormDefinition Form, ItemGroupDef Group, ItemDef Item);

/// <summary>A group at its place.</summary>
internal sealed record ResolvedGroup(string? Visit, FormDefinition Form, ItemGroupDef Group);
