namespace Forms.Editing.Rules;

/// <summary>Puts references where a person sees them: in the order of <see cref="OrderedRefs"/>, whatever order the document has them in.</summary>
/// <remarks>
/// Places in the document and order numbers belong to the places that are shown; only what stands there moves. So what moves forth and back is as it was.
/// Numbers that count one by one go on doing so when something comes or goes; others are changed as little as can be.
/// </remarks>
internal sealed class RefOrder<TRef>(Func<TRef, int?, TRef> number)
    where TRef : class, IOrderedRef
{
    public EquatableList<TRef> Move(EquatableList<TRef> refs, int from, int to)
    {
        var shown = Shown(refs);
        RefuseOutside(to, refs.Count - 1);
        var contents = shown.Select(place => refs[place]).ToList();
        var (rankBefore, moved) = (shown.IndexOf(from), refs[from]);
        contents.RemoveAt(rankBefore);
        contents.Insert(to, moved);
        var result = refs.ToArray();
        foreach (var (rank, place) in shown.Index())
            result[place] = number(contents[rank], refs[place].OrderNumber);
        return new(result);
    }

    public EquatableList<TRef> Insert(EquatableList<TRef> refs, TRef added, int at)
    {
        RefuseOutside(at, refs.Count);
        if (refs.Count == 0)
            return [added];
        var shown = Shown(refs);
        var place = at < refs.Count ? shown[at] : shown[^1] + 1;
        if (!IsNumbered(refs))
            return [.. refs.Take(place), number(added, null), .. refs.Skip(place)];
        var own = OwnNumber(refs, shown, at);
        var shifts = at < refs.Count && refs[shown[at]].OrderNumber <= own;
        var later = shifts ? shown.Skip(at).ToHashSet() : [];
        var shifted = refs.Select((reference, index) => later.Contains(index) ? number(reference, reference.OrderNumber + 1) : reference).ToList();
        shifted.Insert(place, number(added, own));
        return shifted.ToEquatableList();
    }

    public EquatableList<TRef> Remove(EquatableList<TRef> refs, int place)
    {
        var shown = Shown(refs);
        var closes = IsNumbered(refs) && Counts(refs, shown);
        var later = shown.Skip(shown.IndexOf(place) + 1).ToHashSet();
        var kept = refs.Select((reference, index) => closes && later.Contains(index) ? number(reference, reference.OrderNumber - 1) : reference).ToEquatableList();
        return kept.Without(place);
    }

    private static int OwnNumber(EquatableList<TRef> refs, List<int> shown, int at)
    {
        if (at > 0)
            return refs[shown[at - 1]].OrderNumber!.Value + 1;
        var next = refs[shown[0]].OrderNumber!.Value;
        return next > 1 && !Counts(refs, shown) ? next - 1 : next;
    }

    private static List<int> Shown(EquatableList<TRef> refs) => IsNumbered(refs)
        ? [.. Enumerable.Range(0, refs.Count).OrderBy(index => refs[index].OrderNumber)]
        : [.. Enumerable.Range(0, refs.Count)];

    private static bool IsNumbered(EquatableList<TRef> refs) => refs.All(static reference => reference.OrderNumber is not null);

    private static bool Counts(EquatableList<TRef> refs, List<int> shown) => shown.Index().All(entry => refs[entry.Item].OrderNumber == refs[shown[0]].OrderNumber + entry.Index);

    private static void RefuseOutside(int place, int last)
    {
        if (place < 0 || place > last)
            throw new EditRefusedException(EditRefusals.PlaceBad, "", $"The place {place} is outside the list; it takes 0 to {last}. Look at the form as it is now.");
    }
}
