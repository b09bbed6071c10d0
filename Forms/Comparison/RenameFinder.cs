namespace Forms.Comparison;

/// <summary>Looks for definitions that went under one OID and came under another. Only what is alike to exactly one is offered.</summary>
internal static class RenameFinder
{
    public static IEnumerable<RenameSuggestion> Find(IReadOnlyList<Difference> differences)
    {
        var wholes = differences.Where(difference => difference is { Field: null, Spot.Owner: { Owner: null }, Action: ChangeAction.Added or ChangeAction.Removed });
        return wholes.GroupBy(whole => whole.Kind, StringComparer.Ordinal).SelectMany(kind => Find(kind.Key, [.. kind]));
    }

    private static IEnumerable<RenameSuggestion> Find(string kind, List<Difference> wholes)
    {
        foreach (var (likeness, reason) in Likeness.Of(kind))
        {
            var alike = wholes.Where(whole => likeness(whole.Spot.Present) is not null).GroupBy(whole => likeness(whole.Spot.Present), StringComparer.Ordinal).ToList();
            foreach (var pair in alike.Where(group => group.Count() == 2 && group.Count(IsAdded) == 1))
            {
                var (added, removed) = (pair.Single(IsAdded), pair.Single(whole => !IsAdded(whole)));
                wholes.RemoveAll(whole => whole == added || whole == removed);
                yield return new(kind, Oid(removed), Oid(added), reason);
            }
        }
    }

    private static bool IsAdded(Difference whole) => whole.Action is ChangeAction.Added;

    private static string Oid(Difference whole) => whole.Spot.Present.Text("oid") ?? "";
}
