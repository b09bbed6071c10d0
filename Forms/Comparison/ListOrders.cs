using System.Globalization;
using Forms.Comparison.Content;

namespace Forms.Comparison;

/// <summary>The order of a list before and after: what moved, and what else the order says.</summary>
internal sealed class ListOrders
{
    private readonly IReadOnlyList<ContentPart> _before;
    private readonly IReadOnlyList<ContentPart> _after;
    private readonly int[] _places;
    private readonly ListOrder _old;
    private readonly ListOrder _new;
    private readonly HashSet<int> _moved = [];

    /// <param name="before">The list before.</param>
    /// <param name="after">The list after.</param>
    /// <param name="places">For each part before, its place after; -1 where it has none.</param>
    public ListOrders(IReadOnlyList<ContentPart> before, IReadOnlyList<ContentPart> after, int[] places)
    {
        (_before, _after, _places) = (before, after, places);
        (_old, _new) = (new(before), new(after));
        int[] shown = [.. Kept.OrderBy(index => _old.Ranks[index])];
        var stays = LongestRun.Find([.. shown.Select(index => _new.Ranks[places[index]])]);
        _moved.UnionWith(shown.Where((_, at) => !stays[at]));
    }

    private IEnumerable<int> Kept => Enumerable.Range(0, _before.Count).Where(index => _places[index] >= 0);

    /// <summary>The place of a part before and after, from 1, if it moved.</summary>
    /// <param name="index">The part's place in the list before, from 0.</param>
    public (string Before, string After)? FindMove(int index) =>
        _moved.Contains(index) ? (Place(_old.Ranks[index]), Place(_new.Ranks[_places[index]])) : null;

    /// <summary>Numbers that do more than count, and an order in the document that is not shown.</summary>
    public IEnumerable<(string Field, string Before, string After)> FindRest()
    {
        if (!_old.CountsAs(_new) && Kept.Any(index => !string.Equals(_old.NumberOf(index), _new.NumberOf(_places[index]), StringComparison.Ordinal)))
            yield return (ContentPart.OrderNumber, _old.Numbers, _new.Numbers);
        if (_moved.Count == 0 && Kept.Zip(Kept.Skip(1)).Any(pair => _places[pair.First] > _places[pair.Second]))
            yield return (Difference.DocumentOrder, Keys(_before), Keys(_after));
    }

    private static string Place(int rank) => (rank + 1).ToString(CultureInfo.InvariantCulture);

    private static string Keys(IReadOnlyList<ContentPart> parts) => string.Join(", ", parts.Select(PartKeys.Of));
}
