using Forms.Expressions;

namespace Forms.Entry;

/// <summary>The values of an entry as its expressions see them: what is not collected has none; what stands elsewhere is asked of others.</summary>
internal sealed class SessionValues(EntryPlan plan, EntryContext context, IReadOnlyDictionary<string, EntryGroup> groups) : IFormValues
{
    public Value Today => context.Today.IsKnown ? context.Today : context.Others?.Today ?? Value.Unknown;

    public Value Find(ItemReference item, Occurrence? at)
    {
        var innermost = at?.Outwards().FirstOrDefault(repeat => IsHere(repeat.Group))?.Group.Group;
        var resolved = plan.Scope.Find(item, innermost);
        if (resolved.NotAtHand || (resolved.Value is { } other && !IsHere(other)))
            return context.Others?.Find(item, at) ?? Value.Unknown;
        if (resolved.Value is not { } found || !groups.TryGetValue(found.Group.Oid, out var group))
            return Value.Unknown;
        var key = at?.Outwards().FirstOrDefault(repeat => IsHere(repeat.Group) && string.Equals(repeat.Group.Group, found.Group.Oid, StringComparison.Ordinal))?.RepeatKey ?? (group.IsRepeating ? null : "");
        return key is null ? Value.Unknown : group.Find(key)?.Find(item.Item)?.Value ?? Value.Unknown;
    }

    public IEnumerable<Occurrence> RepeatsOf(GroupReference group, Occurrence? at)
    {
        if (!IsHere(group))
            return context.Others?.RepeatsOf(group, at) ?? [];
        // A group that is not collected is not there, whatever was entered in it before.
        return groups.TryGetValue(group.Group, out var found) && found.IsCollected ? found.Keys.Select(key => new Occurrence(group, key)).ToList() : [];
    }

    private bool IsHere(ResolvedItem found) => found.Visit is null && ReferenceEquals(found.Form, plan.Form);

    private bool IsHere(GroupReference group) => group.Visit is null && (group.Form is null || string.Equals(group.Form, plan.Form.FormDef.Oid, StringComparison.Ordinal));
}
