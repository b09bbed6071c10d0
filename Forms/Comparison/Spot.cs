using Forms.Comparison.Content;

namespace Forms.Comparison;

/// <summary>A part of the one version beside the same part of the other.</summary>
/// <param name="Path">OID path; empty for the document.</param>
/// <param name="Field">The field of the owner that holds it.</param>
/// <param name="Before">The part in the earlier version; null where it is added.</param>
/// <param name="After">The part in the later version; null where it is removed.</param>
/// <param name="Owner">The part that holds it; null for the document.</param>
internal sealed record Spot(string Path, string Field, ContentPart? Before, ContentPart? After, Spot? Owner)
{
    public ContentPart Present => After ?? Before!;

    public string Kind => Present.Kind;

    public Spot Document => Owner?.Document ?? this;

    /// <summary>The definition it lies in; the document where it lies in none.</summary>
    public Spot Definition => Owner?.Owner is null ? this : Owner.Definition;

    /// <summary>The nearest part of a kind around it.</summary>
    public Spot? Within(string kind) => Owner is null || string.Equals(Owner.Kind, kind, StringComparison.Ordinal) ? Owner : Owner.Within(kind);

    /// <summary>A part that stands under it. Texts of one field differ by their language alone: <c>Question[en]</c>.</summary>
    public Spot Enter(string step, string field, ContentPart? before, ContentPart? after) =>
        new(Path.Length == 0 || step[0] == '[' ? Path + step : $"{Path}/{step}", field, before, after, this);
}
