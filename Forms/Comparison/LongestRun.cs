namespace Forms.Comparison;

/// <summary>The longest common subsequence of two orders of the same things: what stays while the fewest move.</summary>
internal static class LongestRun
{
    /// <summary>For each number whether it belongs to a longest increasing subsequence. The numbers differ from each other.</summary>
    public static bool[] Find(IReadOnlyList<int> numbers)
    {
        // ends[k] is the index of the smallest number that a run of k + 1 can end with.
        var ends = new List<int>();
        var previous = new int[numbers.Count];
        for (var index = 0; index < numbers.Count; index++)
        {
            var length = CountBelow(numbers, ends, numbers[index]);
            previous[index] = length == 0 ? -1 : ends[length - 1];
            if (length == ends.Count)
                ends.Add(index);
            else
                ends[length] = index;
        }
        var stays = new bool[numbers.Count];
        for (var index = ends.Count == 0 ? -1 : ends[^1]; index >= 0; index = previous[index])
            stays[index] = true;
        return stays;
    }

    private static int CountBelow(IReadOnlyList<int> numbers, List<int> ends, int number)
    {
        var (low, high) = (0, ends.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (numbers[ends[middle]] < number)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
