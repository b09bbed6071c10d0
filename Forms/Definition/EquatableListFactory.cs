namespace Forms;

/// <summary>Makes <see cref="EquatableList{T}"/>.</summary>
public static class EquatableList
{
    /// <summary>A list of these elements; what collection expressions call.</summary>
    public static EquatableList<T> Create<T>(ReadOnlySpan<T> items) =>
        items.IsEmpty ? EquatableList<T>.Empty : new(items.ToArray());

    /// <summary>A list of these elements.</summary>
    public static EquatableList<T> ToEquatableList<T>(this IEnumerable<T> items) => new([.. items]);
}
