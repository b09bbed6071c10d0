using Forms.Expressions;

namespace Forms.Entry;

/// <summary>What one change came to.</summary>
/// <param name="Items">The items that were looked at again, because they or what they depend on changed.</param>
/// <param name="Evaluations">How many expressions were evaluated.</param>
public sealed record EntryChange(IReadOnlyCollection<ItemPlace> Items, int Evaluations);
