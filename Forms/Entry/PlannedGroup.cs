using System.Collections.Frozen;
using Forms.Expressions;
using Forms.Units;

namespace Forms.Entry;

/// <summary>A group as the form defines it, its items found.</summary>
internal sealed record PlannedGroup(ItemGroupRef Reference, ItemGroupDef Definition, IReadOnlyList<PlannedItem> Items);

/// <summary>An item as the form defines it, its list found.</summary>
internal sealed record PlannedItem(ItemRef Reference, ItemDef Definition, CodeList? CodeList, bool IsDerived, ItemUnits? Units)
{
    public ExpressionType Type { get; } = ExpressionTypes.Of(Definition);

    /// <summary>The codes it may have; null where there is no list, or one that is kept outside.</summary>
    public FrozenSet<string>? Codes { get; } = CodesOf(CodeList);

    private static FrozenSet<string>? CodesOf(CodeList? list) => list is null or { CodeListItems.Count: 0, EnumeratedItems.Count: 0 }
        ? null
        : list.CodeListItems.Select(static item => item.CodedValue).Concat(list.EnumeratedItems.Select(static item => item.CodedValue)).ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>An expression with what it reads.</summary>
/// <param name="Use">The expression at its place.</param>
/// <param name="Reads">The items, and as an item with an empty OID the repeats of a group.</param>
/// <param name="ReadsAcrossRepeats">True if it goes over all repeats of the group that it stands in.</param>
internal sealed record PlannedUse(ExpressionUse Use, IReadOnlyCollection<ItemPlace> Reads, bool ReadsAcrossRepeats);
