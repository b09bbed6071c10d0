using Forms.Expressions;
using Forms.Units;

namespace Forms.Entry;

/// <summary>What entries of one form have in common: its groups and items in order, and which expression to evaluate when. Made once for a form, safe for several threads.</summary>
public sealed class EntryPlan
{
    private readonly Dictionary<(string Group, string Item, string Path), ExpressionUse> _checks = [];
    private readonly ILookup<ItemPlace, int> _readers;
    private readonly ILookup<string?, int> _inGroup;

    private EntryPlan(FormDefinition form, StudyDefinition? study)
    {
        Scope = new(form, study);
        var graph = DependencyGraph.Of(form, study);
        // What depends on itself has no value, and a condition that does never holds.
        var circular = graph.Cycles.SelectMany(static cycle => cycle).ToHashSet(ReferenceEqualityComparer.Instance);
        Order = [.. graph.Order.Where(use => !circular.Contains(use)).Select(use => PlanUse(use, graph))];
        _readers = Order.SelectMany(static (planned, index) => planned.Reads.Select(read => (read, index))).ToLookup(static pair => pair.read, static pair => pair.index);
        _inGroup = Order.Select(static (planned, index) => (planned.Use.Group, index)).ToLookup(static pair => pair.Group, static pair => pair.index, StringComparer.Ordinal);
        foreach (var use in graph.Order.Where(static use => use.Kind == ExpressionKind.Check))
            _checks.TryAdd((use.Group!, use.Target!, use.Path), use);
        Groups = new DefinedGroups(Scope.Here, graph).Find();
    }

    /// <summary>The form.</summary>
    public FormDefinition Form => Scope.Here.Definition;

    /// <summary>True if an expression looks into other forms or visits of the subject, so that their values must be at hand.</summary>
    public bool ReadsOthers => Order.Any(static planned => planned.Reads.Any(static read => read.Visit is not null || read.Form is not null));

    /// <summary>Where something is entered, without repeat keys: the items of its groups that nothing computes.</summary>
    public IEnumerable<ItemPlace> EnteredPlaces => Groups.SelectMany(static group => group.Items.Where(static item => !item.IsDerived).Select(item => new ItemPlace(group.Definition.Oid, item.Definition.Oid)));

    /// <summary>The units of an item; null where it has none, its values are no numbers, or the form has no such item.</summary>
    public ItemUnits? UnitsOf(string itemOid) => Groups.SelectMany(static group => group.Items).FirstOrDefault(item => string.Equals(item.Definition.Oid, itemOid, StringComparison.Ordinal))?.Units;

    /// <summary>An item that is entered at a place; null where nothing is, or it is computed.</summary>
    public ItemDef? ItemAt(string groupOid, string itemOid) => Groups.FirstOrDefault(group => string.Equals(group.Definition.Oid, groupOid, StringComparison.Ordinal))?.Items
        .FirstOrDefault(item => !item.IsDerived && string.Equals(item.Definition.Oid, itemOid, StringComparison.Ordinal))?.Definition;

    internal FormScope Scope { get; }

    internal IReadOnlyList<PlannedGroup> Groups { get; }

    internal IReadOnlyList<PlannedUse> Order { get; }

    /// <summary>The plan of a form. References to what the form lacks are left out.</summary>
    /// <param name="form">The form; a draft with mistakes will do.</param>
    /// <param name="study">Its study, for expressions that look into other forms.</param>
    public static EntryPlan Of(FormDefinition form, StudyDefinition? study = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new(form, study);
    }

    /// <summary>Which expressions of <see cref="Order"/> read an item; its repeat key is empty.</summary>
    internal IEnumerable<int> ReadersOf(ItemPlace place) => _readers[place];

    /// <summary>Which expressions of <see cref="Order"/> stand in a group.</summary>
    internal IEnumerable<int> In(string group) => _inGroup[group];

    /// <summary>The expression of a RangeCheck of an item; null if values decide, or nothing that we run.</summary>
    internal ExpressionUse? CheckOf(ItemPlace place, int index)
    {
        var chosen = ExpressionLanguage.Choose(Scope.Here.Items[place.Item].RangeChecks[index].FormalExpressions);
        return chosen < 0 ? null : _checks.GetValueOrDefault((place.Group, place.Item, ExpressionUses.PathOfCheck(place.Item, index, chosen)));
    }

    private static PlannedUse PlanUse(ExpressionUse use, DependencyGraph graph)
    {
        var group = use.Group;
        return new(use, graph.ReadsOf(use), group is not null && GoesOver(use.Parsed.Expression!, group));
    }

    private static bool GoesOver(Expression expression, string group) =>
        (expression is EachExpression each && string.Equals(each.Group.Group, group, StringComparison.Ordinal)) || expression.Parts.Any(part => GoesOver(part, group));
}
