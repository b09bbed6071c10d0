using System.Collections;
using System.Runtime.CompilerServices;

namespace Forms;

/// <summary>A list that never changes and equals another of the same elements, so that records holding lists compare by content.</summary>
[CollectionBuilder(typeof(EquatableList), nameof(EquatableList.Create))]
public sealed class EquatableList<T> : IReadOnlyList<T>, IEquatable<EquatableList<T>>
{
    // One for all: most lists of a definition have no elements.
    internal static readonly EquatableList<T> Empty = new([]);

    private readonly T[] _items;

    internal EquatableList(T[] items) => _items = items;

    /// <summary>Number of elements.</summary>
    public int Count => _items.Length;

    /// <summary>The element at a place.</summary>
    public T this[int index] => _items[index];

    /// <summary>Whether both hold equal elements in the same order.</summary>
    public bool Equals(EquatableList<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as EquatableList<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}
