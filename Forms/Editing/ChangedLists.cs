namespace Forms.Editing;

/// <summary>Lists with one element changed.</summary>
internal static class ChangedLists
{
    public static EquatableList<T> With<T>(this EquatableList<T> list, int place, T element) => [.. list.Take(place), element, .. list.Skip(place + 1)];

    public static EquatableList<T> Without<T>(this EquatableList<T> list, int place) => [.. list.Take(place), .. list.Skip(place + 1)];

    /// <summary>Each element changed; the list itself where none did.</summary>
    public static EquatableList<T> Each<T>(this EquatableList<T> list, Func<T, T> change)
        where T : class
    {
        var changed = list.Select(change).ToEquatableList();
        return changed.Zip(list).All(static pair => ReferenceEquals(pair.First, pair.Second)) ? list : changed;
    }

    /// <summary>The definition of that OID in the place of the one that has it, or at the end.</summary>
    public static EquatableList<T> Put<T>(this EquatableList<T> list, T definition)
        where T : class, IDefinition =>
        list.PlaceOf(definition.Oid) is >= 0 and var place ? list.With(place, definition) : [.. list, definition];

    /// <summary>The place of the first definition of that OID; -1 for none.</summary>
    public static int PlaceOf<T>(this EquatableList<T> list, string oid)
        where T : class, IDefinition
    {
        for (var place = 0; place < list.Count; place++)
        {
            if (string.Equals(list[place].Oid, oid, StringComparison.Ordinal))
                return place;
        }
        return -1;
    }

    public static T? Find<T>(this EquatableList<T> list, string oid)
        where T : class, IDefinition => list.PlaceOf(oid) is >= 0 and var place ? list[place] : null;
}
