using Forms.Comparison.Content;

namespace Forms.Editing.Merging;

/// <summary>An element of a merged list.</summary>
/// <param name="Part">What it is merged from.</param>
/// <param name="Path">Where it stands.</param>
/// <param name="OrderNumber">Its number as the list gives it; null: it is settled as every other field.</param>
internal sealed record MergedElement(Triple<ContentPart> Part, string Path, OrderNumber? OrderNumber = null);
