using System.Globalization;

namespace Forms.Entry;

/// <summary>A group of the form in an entry, with its repeats.</summary>
public sealed class EntryGroup
{
    private readonly EntryContext _context;
    private readonly OrderedDictionary<string, EntryRepeat> _repeats = new(StringComparer.Ordinal);
    private bool _isHidden;
    private bool _occurs;
    private long _lastKey;

    internal EntryGroup(PlannedGroup planned, EntryContext context)
    {
        (Planned, _context) = (planned, context);
        Clear();
    }

    /// <summary>Its definition.</summary>
    public ItemGroupDef Definition => Planned.Definition;

    /// <summary>The form's reference to it.</summary>
    public ItemGroupRef Reference => Planned.Reference;

    /// <summary>Whether repeats can be added and removed.</summary>
    public bool IsRepeating => Definition.Repeating is true;

    /// <summary>Whether it must be filled in.</summary>
    public bool IsMandatory => Reference.Mandatory is true;

    /// <summary>False while a condition on it is true.</summary>
    public bool IsCollected => !_isHidden;

    /// <summary>Its repeats in the order in which they were added.</summary>
    public IReadOnlyList<EntryRepeat> Repeats => [.. _repeats.Values];

    /// <summary>What is wrong with the group as a whole.</summary>
    public IReadOnlyList<EntryFinding> Findings => IsMandatory && IsCollected && _repeats.Count == 0
        ? [new(EntrySeverity.Incomplete, EntryCodes.GroupMissing, new(Definition.Oid, ""), [])]
        : [];

    internal PlannedGroup Planned { get; }

    internal IReadOnlyCollection<string> Keys => _repeats.Keys;

    /// <summary>Items are required where their group occurs: it must, it was added, or something in it is entered.</summary>
    internal bool Occurs(EntryRepeat repeat) => IsMandatory || IsRepeating || repeat.IsFilled;

    /// <returns>Whether it was the other way when last noted.</returns>
    internal bool NoteOccurring(EntryRepeat repeat)
    {
        var changed = _occurs != Occurs(repeat);
        _occurs = Occurs(repeat);
        return changed;
    }

    internal EntryRepeat? Find(string key) => _repeats.GetValueOrDefault(key);

    internal EntryRepeat Add(string key)
    {
        var repeat = new EntryRepeat(this, key, _context);
        _repeats.Add(key, repeat);
        if (long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            _lastKey = Math.Max(_lastKey, number);
        return repeat;
    }

    internal bool Remove(string key) => _repeats.Remove(key);

    internal bool Hide(bool isHidden)
    {
        var changed = _isHidden != isHidden;
        _isHidden = isHidden;
        return changed;
    }

    /// <summary>A key that no repeat had before, one that was taken out neither: a store may still know it.</summary>
    internal string NextKey() => (_lastKey + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>As a form begins: one repeat where one must be, none of what somebody may add.</summary>
    internal void Clear(bool keepNone = false)
    {
        _repeats.Clear();
        _lastKey = 0;
        if (!IsRepeating)
            Add("");
        else if (IsMandatory && !keepNone)
            Add("1");
    }
}
