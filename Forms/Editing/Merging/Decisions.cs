namespace Forms.Editing.Merging;

/// <summary>Settles a place of three, and keeps what needs a person.</summary>
internal sealed class Decisions(IReadOnlyDictionary<string, MergeSide> choices)
{
    public List<MergeConflict> Conflicts { get; } = [];

    /// <summary>What the place becomes.</summary>
    /// <param name="triple">The place.</param>
    /// <param name="areSame">Whether two say the same.</param>
    /// <param name="path">The part.</param>
    /// <param name="field">The field; null: the whole part.</param>
    /// <param name="describe">A side for a person.</param>
    public T? Settle<T>(Triple<T> triple, Func<T?, T?, bool> areSame, string path, string? field, Func<T, string> describe)
        where T : class
    {
        var (was, mine, theirs) = triple;
        if (areSame(mine, theirs) || areSame(theirs, was))
            return mine;
        if (areSame(mine, was))
            return theirs;
        var shown = triple.Select(describe);
        MergeSide? chosen = choices.TryGetValue(MergeConflict.KeyOf(path, field), out var side) ? side : null;
        Conflicts.Add(new(path, field, shown.Base, shown.Mine, shown.Theirs, chosen));
        return chosen is MergeSide.Theirs ? theirs : mine;
    }
}
