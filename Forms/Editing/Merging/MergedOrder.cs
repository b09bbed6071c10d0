using System.Globalization;
using Forms.Comparison;
using Forms.Comparison.Content;

namespace Forms.Editing.Merging;

/// <summary>The order of a merged list: whoever moved something has it; what the other added stands behind what it stood behind.</summary>
internal sealed class MergedOrder(Triple<IReadOnlyList<ContentPart>> lists, IReadOnlyCollection<string> kept, Decisions decisions, string path, string field)
{
    private readonly Triple<List<string>> _shown = lists.Select(Shown);
    private List<string> _keys = [];

    public IReadOnlyList<string> Settle()
    {
        if (_isUntouched)
            return [.. lists.Mine!.Select(PartKeys.Of).Where(kept.Contains)];
        var common = _shown.Select(keys => keys.Where(key => _shown.Base!.Contains(key) && _shown.Mine!.Contains(key) && _shown.Theirs!.Contains(key)).ToList());
        var chosen = decisions.Settle(common, static (one, other) => one!.SequenceEqual(other!, StringComparer.Ordinal), path, field, static keys => string.Join(", ", keys));
        var (first, second) = ReferenceEquals(chosen, common.Theirs) ? (_shown.Theirs!, _shown.Mine!) : (_shown.Mine!, _shown.Theirs!);
        _keys = [.. first.Where(kept.Contains)];
        for (var index = 0; index < second.Count; index++)
        {
            if (kept.Contains(second[index]) && !_keys.Contains(second[index]))
                _keys.Insert(Behind(second, index), second[index]);
        }
        return _keys = [.. _keys, .. kept.Except(_keys, StringComparer.Ordinal)];
    }

    // Where nobody put anything in, took anything out or moved anything, a number is a field as any other.
    private readonly bool _isUntouched = IsSame(lists.Base, lists.Mine) && IsSame(lists.Base, lists.Theirs);

    /// <summary>The number of an element: as on the side that has this very order, else counted, where all are numbered; null: it is settled as every other field.</summary>
    public OrderNumber? NumberOf(string key)
    {
        if (_isUntouched)
            return null;
        var numbered = IsNumbered(lists.Mine) && IsNumbered(lists.Theirs);
        if (!numbered)
            return new(NumberIn(lists.Mine!, key) ?? NumberIn(lists.Theirs!, key));
        if (_keys.SequenceEqual(_shown.Mine!, StringComparer.Ordinal))
            return new(NumberIn(lists.Mine!, key));
        return new(_keys.SequenceEqual(_shown.Theirs!, StringComparer.Ordinal) ? NumberIn(lists.Theirs!, key) : _keys.IndexOf(key) + 1);
    }

    private int Behind(List<string> list, int index)
    {
        while (--index >= 0)
        {
            if (_keys.IndexOf(list[index]) is >= 0 and var place)
                return place + 1;
        }
        return 0;
    }

    private static List<string> Shown(IReadOnlyList<ContentPart> list)
    {
        var ranks = new ListOrder(list).Ranks;
        return [.. Enumerable.Range(0, list.Count).OrderBy(index => ranks[index]).Select(index => PartKeys.Of(list[index]))];
    }

    private static bool IsSame(IReadOnlyList<ContentPart>? one, IReadOnlyList<ContentPart>? other) =>
        (one ?? []).Select(PartKeys.Of).SequenceEqual((other ?? []).Select(PartKeys.Of), StringComparer.Ordinal);

    private static bool IsNumbered(IReadOnlyList<ContentPart>? list) => list is not null && list.All(static element => element.Text(ContentPart.OrderNumber) is not null);

    private static int? NumberIn(IReadOnlyList<ContentPart> list, string key) =>
        list.FirstOrDefault(element => string.Equals(PartKeys.Of(element), key, StringComparison.Ordinal))?.Text(ContentPart.OrderNumber) is { } number
            ? int.Parse(number, CultureInfo.InvariantCulture)
            : null;
}
