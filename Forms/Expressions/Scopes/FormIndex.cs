namespace Forms.Expressions;

/// <summary>A form's groups and items by OID. The first of two with one OID counts: the structure rules refuse such a form.</summary>
internal sealed class FormIndex(FormDefinition form)
{
    private readonly Dictionary<string, List<string>> _groupsOfItem = IndexGroups(form);

    public FormDefinition Definition => form;

    public string Oid => form.FormDef.Oid;

    public Dictionary<string, ItemDef> Items { get; } = Index(form.ItemDefs);

    public Dictionary<string, ItemGroupDef> Groups { get; } = Index(form.ItemGroupDefs);

    /// <summary>OIDs of the groups that hold an item, in the order of the document.</summary>
    public IReadOnlyList<string> GroupsOf(string item) => _groupsOfItem.GetValueOrDefault(item) ?? [];

    public bool Holds(string group, string item) => GroupsOf(item).Contains(group, StringComparer.Ordinal);

    public string NoItem(ItemReference item)
    {
        if (Oid.Length == 0)
            return $"Outside a form, name the form and the group of '{item}' too: Form.Group.Item.";
        // Without brackets, an OID that holds dots reads as group and item.
        var whole = string.Join('.', new[] { item.Form, item.Group, item.Item }.OfType<string>());
        return Items.ContainsKey(whole)
            ? $"There is no item '{item.Item}' in a group '{item.Group}'. Did you mean [{whole}]? An OID that holds dots stands in brackets."
            : $"There is no item '{item.Item}' in the form '{Oid}'.{Nearest.Suggest(item.Item, Items.Keys)}";
    }

    public string NotInGroup(string item, string group) =>
        Groups.ContainsKey(group)
            ? $"The item '{item}' does not stand in the group '{group}'. It stands in: {string.Join(", ", GroupsOf(item).DefaultIfEmpty("none"))}."
            : $"There is no group '{group}' in the form '{Oid}'.{Nearest.Suggest(group, Groups.Keys)}";

    private static Dictionary<string, TDefinition> Index<TDefinition>(EquatableList<TDefinition> definitions)
        where TDefinition : IDefinition
    {
        var index = new Dictionary<string, TDefinition>(definitions.Count, StringComparer.Ordinal);
        foreach (var definition in definitions)
            index.TryAdd(definition.Oid, definition);
        return index;
    }

    private static Dictionary<string, List<string>> IndexGroups(FormDefinition form)
    {
        var index = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var group in form.ItemGroupDefs.DistinctBy(static group => group.Oid, StringComparer.Ordinal))
        {
            foreach (var reference in group.ItemRefs)
            {
                if (!index.TryGetValue(reference.ItemOid, out var groups))
                    index[reference.ItemOid] = groups = [];
                if (!groups.Contains(group.Oid))
                    groups.Add(group.Oid);
            }
        }
        return index;
    }
}
