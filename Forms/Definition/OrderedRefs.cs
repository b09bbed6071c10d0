namespace Forms;

/// <summary>The order in which references are shown.</summary>
public static class OrderedRefs
{
    /// <summary>By OrderNumber if every one has it (equal numbers in document order), else in document order.</summary>
    public static IReadOnlyList<TRef> InOrder<TRef>(this IReadOnlyList<TRef> refs)
        where TRef : IOrderedRef =>
        refs.All(reference => reference.OrderNumber is not null)
            ? [.. refs.OrderBy(reference => reference.OrderNumber)]
            : refs;
}
