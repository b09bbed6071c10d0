namespace Forms.Entry;

/// <summary>One repeat of a group in an entry; a group that does not repeat has exactly one, with an empty key.</summary>
public sealed class EntryRepeat
{
    private readonly Dictionary<string, EntryItem> _items;

    internal EntryRepeat(EntryGroup group, string key, EntryContext context)
    {
        Key = key;
        Items = [.. group.Planned.Items.Select(planned => new EntryItem(planned, group, key, context))];
        _items = Items.ToDictionary(static item => item.Definition.Oid, StringComparer.Ordinal);
    }

    /// <summary>ItemGroupRepeatKey.</summary>
    public string Key { get; }

    /// <summary>Its items in the order of the group, hidden ones too.</summary>
    public IReadOnlyList<EntryItem> Items { get; }

    /// <summary>Whether anything that counts is entered.</summary>
    public bool IsFilled => Items.Any(static item => item.IsFilled);

    internal EntryItem? Find(string item) => _items.GetValueOrDefault(item);
}
