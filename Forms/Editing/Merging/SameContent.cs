using Forms.Comparison.Content;

namespace Forms.Editing.Merging;

/// <summary>Whether two parts have the same canonical bytes.</summary>
internal static class SameContent
{
    public static bool Is(ContentPart? one, ContentPart? other) =>
        ReferenceEquals(one, other) || (one is not null && other is not null && one.Fields.Count == other.Fields.Count && one.Fields.Zip(other.Fields).All(static pair => Is(pair.First, pair.Second)));

    public static bool Is(IReadOnlyList<ContentPart>? one, IReadOnlyList<ContentPart>? other) =>
        (one?.Count ?? 0) == (other?.Count ?? 0) && (one ?? []).Zip(other ?? []).All(static pair => Is(pair.First, pair.Second));

    private static bool Is(ContentField one, ContentField other) =>
        string.Equals(one.Text, other.Text, StringComparison.Ordinal) && Is(one.Part, other.Part) && Is(one.Parts, other.Parts);
}
