using Forms.Expressions;
using Forms.Units;

namespace Forms.Entry;

/// <summary>Finds the groups and items of a form in the order in which they are shown. What the form refers to and lacks, or refers to twice, is left out.</summary>
internal sealed class DefinedGroups
{
    private readonly FormIndex _form;
    private readonly HashSet<(string Group, string Item)> _derived;
    private readonly Dictionary<string, CodeList> _lists;
    private readonly Dictionary<string, MeasurementUnit> _units;

    public DefinedGroups(FormIndex form, DependencyGraph graph)
    {
        _form = form;
        _derived = [.. graph.Order.Where(static use => use.Kind == ExpressionKind.Derivation).Select(static use => (use.Group!, use.Target!))];
        _lists = form.Definition.CodeLists.DistinctBy(static list => list.Oid, StringComparer.Ordinal).ToDictionary(static list => list.Oid, StringComparer.Ordinal);
        _units = form.Definition.MeasurementUnits.DistinctBy(static unit => unit.Oid, StringComparer.Ordinal).ToDictionary(static unit => unit.Oid, StringComparer.Ordinal);
    }

    public IReadOnlyList<PlannedGroup> Find() =>
    [
        .. _form.Definition.FormDef.ItemGroupRefs.InOrder()
            .DistinctBy(static reference => reference.ItemGroupOid, StringComparer.Ordinal)
            .Where(reference => _form.Groups.ContainsKey(reference.ItemGroupOid))
            .Select(reference => Plan(reference, _form.Groups[reference.ItemGroupOid])),
    ];

    private PlannedGroup Plan(ItemGroupRef reference, ItemGroupDef group) =>
        new(reference, group, [.. group.ItemRefs.InOrder()
            .DistinctBy(static item => item.ItemOid, StringComparer.Ordinal)
            .Where(item => _form.Items.ContainsKey(item.ItemOid))
            .Select(item => Plan(group, item, _form.Items[item.ItemOid]))]);

    private PlannedItem Plan(ItemGroupDef group, ItemRef reference, ItemDef item) =>
        new(reference, item, item.CodeListRef is { } list ? _lists.GetValueOrDefault(list.CodeListOid) : null, _derived.Contains((group.Oid, item.Oid)), ItemUnits.Of(item, _units));
}
