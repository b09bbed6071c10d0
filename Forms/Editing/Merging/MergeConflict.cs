namespace Forms.Editing;

/// <summary>A place that both changed, each to something else: a person chooses.</summary>
/// <param name="Path">The definition or part, as an OID path: <c>ItemDef[I.AGE]</c>; empty for the whole.</param>
/// <param name="Field">The field of it, as in canonical JSON; null: all of it, there on one side and gone or another on the other.</param>
/// <param name="Base">What both began from; null: it was not there.</param>
/// <param name="Mine">What I made of it; null: I took it out.</param>
/// <param name="Theirs">What they made of it; null: they took it out.</param>
/// <param name="Chosen">What a person chose; null: nobody did, and the merged form shows mine.</param>
public sealed record MergeConflict(string Path, string? Field, string? Base, string? Mine, string? Theirs, MergeSide? Chosen)
{
    /// <summary>By what a choice names the conflict.</summary>
    public string Key => KeyOf(Path, Field);

    internal static string KeyOf(string path, string? field) => field is null ? path : $"{path}@{field}";
}
