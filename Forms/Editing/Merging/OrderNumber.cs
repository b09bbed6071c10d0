namespace Forms.Editing.Merging;

/// <summary>The order number that an element of a merged list gets.</summary>
/// <param name="Number">The number; null: none.</param>
internal sealed record OrderNumber(int? Number);
