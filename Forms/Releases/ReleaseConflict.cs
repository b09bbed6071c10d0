namespace Forms;

/// <summary>One OID that a release defines in more than one way.</summary>
/// <param name="Kind">The element, in ODM's word: <c>ItemDef</c>, <c>CodeList</c> ….</param>
/// <param name="Oid">The OID.</param>
/// <param name="Sides">Who agrees with whom: each list holds the OIDs of forms that define it alike; at least two lists. The plan of visits stands as <see cref="Outline"/>.</param>
public sealed record ReleaseConflict(string Kind, string Oid, EquatableList<EquatableList<string>> Sides)
{
    /// <summary>How the plan of visits is named beside forms.</summary>
    public const string Outline = "(visits)";

    /// <summary>The conflict in a sentence.</summary>
    public string Text =>
        $"{Kind} '{Oid}' is defined in {Sides.Count} ways: {string.Join("; ", Sides.Select(side => string.Join(", ", side)))}. Give it one definition in all of them, or another OID, and publish the forms again.";
}
