namespace Forms.Expressions;

/// <summary>Orders expressions so that each comes behind those it depends on, without recursion: a form may have thousands.</summary>
internal static class UseOrder
{
    public static (IReadOnlyList<ExpressionUse> Order, IReadOnlyList<IReadOnlyList<ExpressionUse>> Cycles) Of(UseNode[] nodes, ILookup<ItemPlace, UseNode> readers)
    {
        var before = nodes.ToDictionary(static node => node, static _ => new HashSet<UseNode>());
        foreach (var node in nodes)
        {
            foreach (var reader in node.Writes.SelectMany(place => readers[place]))
                before[reader].Add(node);
        }
        var order = new List<ExpressionUse>();
        var cycles = new List<IReadOnlyList<ExpressionUse>>();
        var left = nodes.ToList();
        while (left.Count > 0)
        {
            left = TakeFree(left, before, order);
            if (left.Count == 0)
                break;
            // What is left waits for something that is left, so walking back must come round.
            var cycle = FindCycle(left[0], before);
            cycles.Add([.. cycle.Select(static node => node.Use)]);
            foreach (var node in cycle)
                before[node].RemoveWhere(cycle.Contains);
        }
        return (order, cycles);
    }

    private static List<UseNode> TakeFree(List<UseNode> left, Dictionary<UseNode, HashSet<UseNode>> before, List<ExpressionUse> order)
    {
        var after = left.SelectMany(node => before[node].Select(earlier => (earlier, node))).ToLookup(static pair => pair.earlier, static pair => pair.node);
        var free = new Queue<UseNode>(left.Where(node => before[node].Count == 0));
        var taken = new HashSet<UseNode>();
        while (free.TryDequeue(out var node))
        {
            taken.Add(node);
            order.Add(node.Use);
            foreach (var later in after[node])
            {
                if (before[later].Remove(node) && before[later].Count == 0)
                    free.Enqueue(later);
            }
        }
        return [.. left.Where(node => !taken.Contains(node))];
    }

    private static List<UseNode> FindCycle(UseNode start, Dictionary<UseNode, HashSet<UseNode>> before)
    {
        var path = new OrderedDictionary<UseNode, int>();
        var node = start;
        while (path.TryAdd(node, path.Count))
            node = before[node].First();
        return [.. path.Keys.Skip(path[node])];
    }
}
