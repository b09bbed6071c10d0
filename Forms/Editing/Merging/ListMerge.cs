using Forms.Comparison;
using Forms.Comparison.Content;

namespace Forms.Editing.Merging;

/// <summary>Merges a list element by element, by what makes two elements the same one; a list that tells its elements not apart is settled as a whole.</summary>
internal sealed class ListMerge(Triple<IReadOnlyList<ContentPart>> lists, Decisions decisions, string path, string field)
{
    private readonly Dictionary<string, ContentPart>[] _sides = [.. new[] { lists.Base, lists.Mine, lists.Theirs }.Select(ByKey)];

    public IEnumerable<MergedElement> Settle()
    {
        if (SameContent.Is(lists.Mine, lists.Theirs) || SameContent.Is(lists.Base, lists.Theirs) || SameContent.Is(lists.Base, lists.Mine) || !IsKeyed())
            return SettleWhole();
        var kept = new Dictionary<string, Triple<ContentPart>>(StringComparer.Ordinal);
        foreach (var key in _sides.SelectMany(static side => side.Keys).Distinct(StringComparer.Ordinal))
        {
            if (SettlePresence(key) is { } triple)
                kept.Add(key, triple);
        }
        return InOrder(kept);
    }

    private IEnumerable<MergedElement> InOrder(Dictionary<string, Triple<ContentPart>> kept)
    {
        var order = new MergedOrder(lists, kept.Keys, decisions, path, field);
        var keys = order.Settle();
        return keys.Select(key => new MergedElement(kept[key], KeyedPathOf(kept[key].Mine!), order.NumberOf(key)));
    }

    private IEnumerable<MergedElement> SettleWhole()
    {
        var whole = decisions.Settle(lists, SameContent.Is, path, field, static list => string.Join('\n', list.Select(static element => element.Describe()))) ?? [];
        return whole.Select((element, index) => new MergedElement(Triple<ContentPart>.Of(element), PathOf(element, index + 1)));
    }

    /// <summary>What the element is merged from; null: it is out.</summary>
    private Triple<ContentPart>? SettlePresence(string key)
    {
        var triple = new Triple<ContentPart>(_sides[0].GetValueOrDefault(key), _sides[1].GetValueOrDefault(key), _sides[2].GetValueOrDefault(key));
        if (triple is { Base: not null, Mine: not null, Theirs: not null })
            return triple;
        var at = KeyedPathOf(triple.Mine ?? triple.Theirs ?? triple.Base!);
        return decisions.Settle(triple, SameButNumber, at, null, static side => side.Describe()) is { } settled ? Triple<ContentPart>.Of(settled) : null;
    }

    // Its place in the list is settled with the list.
    private static bool SameButNumber(ContentPart? one, ContentPart? other) => string.Equals(one?.Body, other?.Body, StringComparison.Ordinal);

    private bool IsKeyed() => _sides[0].Count == (lists.Base?.Count ?? 0) && _sides[1].Count == (lists.Mine?.Count ?? 0) && _sides[2].Count == (lists.Theirs?.Count ?? 0);

    // By key and not by place, which may be another on each side: a choice names the path.
    private string KeyedPathOf(ContentPart element) => element.Kind is nameof(RangeCheck) or nameof(CheckValue) or nameof(FormalExpression)
        ? $"{path}/{element.Kind}[{PartKeys.Of(element)}]"
        : PathOf(element, 1);

    private string PathOf(ContentPart element, int place) => path.Length == 0 ? PartKeys.Step(element, place) : $"{path}/{PartKeys.Step(element, place)}";

    private static Dictionary<string, ContentPart> ByKey(IReadOnlyList<ContentPart>? list)
    {
        var byKey = new Dictionary<string, ContentPart>(StringComparer.Ordinal);
        foreach (var element in list ?? [])
            byKey.TryAdd(PartKeys.Of(element), element);
        return byKey;
    }
}
