using Forms.Expressions;

namespace Forms.Entry;

/// <summary>What changed so far in one recomputation: items with the repeats in which they changed, and repeats that are new.</summary>
internal sealed class ChangedPlaces
{
    private readonly Dictionary<ItemPlace, HashSet<string>> _items = [];
    private readonly HashSet<(string Group, string Key)> _added = [];

    /// <summary>True to take everything as changed.</summary>
    public bool All { get; init; }

    /// <returns>The item, whatever its repeat.</returns>
    public ItemPlace Add(ItemPlace place)
    {
        var item = place.RepeatKey.Length == 0 ? place : place with { RepeatKey = "" };
        if (!_items.TryGetValue(item, out var keys))
            _items[item] = keys = new(StringComparer.Ordinal);
        keys.Add(place.RepeatKey);
        return item;
    }

    /// <summary>Adds a repeat that came: what stands in it was never evaluated.</summary>
    public void AddRepeat(string group, string key) => _added.Add((group, key));

    /// <summary>In which repeats of a group an expression that stands there is to be evaluated; none if nothing it reads changed.</summary>
    public IEnumerable<string> RepeatsToEvaluate(PlannedUse planned, EntryGroup group)
    {
        if (All)
            return group.Keys;
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var read in planned.Reads)
        {
            if (!_items.TryGetValue(read, out var keys))
                continue;
            if (planned.ReadsAcrossRepeats || !string.Equals(read.Group, group.Definition.Oid, StringComparison.Ordinal))
                return group.Keys;
            own.UnionWith(keys);
        }
        return group.Keys.Where(key => own.Contains(key) || _added.Contains((group.Definition.Oid, key)));
    }
}
