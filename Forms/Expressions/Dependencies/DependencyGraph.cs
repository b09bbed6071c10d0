namespace Forms.Expressions;

/// <summary>Which expressions of a form depend on which items, and in what order to evaluate them.</summary>
public sealed class DependencyGraph
{
    private readonly Dictionary<ExpressionUse, UseNode> _nodes = new(ReferenceEqualityComparer.Instance);
    private readonly ILookup<ItemPlace, UseNode> _readers;

    private DependencyGraph(UseNode[] nodes)
    {
        foreach (var node in nodes)
            _nodes.Add(node.Use, node);
        _readers = nodes.SelectMany(static node => node.Reads.Select(read => (read, node))).ToLookup(static pair => pair.read, static pair => pair.node);
        (Order, Cycles) = UseOrder.Of(nodes, _readers);
    }

    /// <summary>Every expression that can be evaluated, each behind those it depends on; those in a circle stand last.</summary>
    public IReadOnlyList<ExpressionUse> Order { get; }

    /// <summary>The circles, each as its expressions: the first depends on the second, and so on, and the last on the first.</summary>
    public IReadOnlyList<IReadOnlyList<ExpressionUse>> Cycles { get; }

    /// <summary>The graph of a form's expressions; those with errors are left out.</summary>
    /// <param name="form">The form.</param>
    /// <param name="study">Its study, for look-ups in other forms.</param>
    public static DependencyGraph Of(FormDefinition form, StudyDefinition? study = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Of(new FormScope(form, study));
    }

    internal static DependencyGraph Of(FormScope scope) => new(
        [.. ExpressionUses.Of(scope.Here.Definition).Where(static use => use is { Target: not null, Parsed.Expression: not null }).Select(use => UseNode.Of(use, scope))]);

    internal IEnumerable<UseNode> Nodes => _nodes.Values;

    /// <summary>What to evaluate again, in order, when the value of an item changes.</summary>
    /// <param name="changed">The item; its repeat key does not matter.</param>
    public IReadOnlyList<ExpressionUse> AffectedBy(ItemPlace changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        var affected = new HashSet<ExpressionUse>(ReferenceEqualityComparer.Instance);
        var places = new Queue<ItemPlace>([changed with { RepeatKey = "" }]);
        while (places.TryDequeue(out var place))
        {
            foreach (var node in _readers[place].Where(node => affected.Add(node.Use)))
            {
                foreach (var written in node.Writes)
                    places.Enqueue(written);
            }
        }
        return [.. Order.Where(affected.Contains)];
    }

    /// <summary>The items that an expression reads.</summary>
    public IReadOnlyCollection<ItemPlace> ReadBy(ExpressionUse use) => [.. ReadsOf(use).Where(static place => place.Item.Length > 0)];

    /// <summary>The same, and the groups whose repeats it goes over: <see cref="ItemPlace.RepeatsOf"/>.</summary>
    internal IReadOnlyCollection<ItemPlace> ReadsOf(ExpressionUse use) => _nodes.GetValueOrDefault(use)?.Reads ?? [];
}
