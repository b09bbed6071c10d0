using Forms.Comparison.Content;

namespace Forms.Comparison;

/// <summary>Pairs the parts of two lists: equal ones first, then those of the same key, each in their order.</summary>
internal static class ListPairs
{
    /// <summary>For each part before, its place after, from 0; -1 where it has none.</summary>
    public static int[] Match(IReadOnlyList<ContentPart> before, IReadOnlyList<ContentPart> after)
    {
        var places = new int[before.Count];
        Array.Fill(places, -1);
        var taken = new bool[after.Count];
        Match(before, after, static part => part.Body, places, taken);
        Match(before, after, PartKeys.Of, places, taken);
        return places;
    }

    private static void Match(IReadOnlyList<ContentPart> before, IReadOnlyList<ContentPart> after, Func<ContentPart, string> keyOf, int[] places, bool[] taken)
    {
        var free = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var index = 0; index < after.Count; index++)
        {
            if (taken[index])
                continue;
            if (!free.TryGetValue(keyOf(after[index]), out var queue))
                free.Add(keyOf(after[index]), queue = new());
            queue.Enqueue(index);
        }
        for (var index = 0; index < before.Count; index++)
        {
            if (places[index] >= 0 || !free.TryGetValue(keyOf(before[index]), out var queue) || !queue.TryDequeue(out var place))
                continue;
            places[index] = place;
            taken[place] = true;
        }
    }
}
