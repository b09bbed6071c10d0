using Forms.Entry.Checks;
using Forms.Expressions;
using Forms.Laboratories;

namespace Forms.Entry;

/// <summary>Brings an entry up to date after a change: evaluates the expressions that read something that changed, each behind those it depends on.</summary>
internal sealed class Recomputation(EntryPlan plan, IReadOnlyDictionary<string, EntryGroup> groups, IFormValues values, EntryContext context, bool all = false)
{
    private readonly ChangedPlaces _changed = new() { All = all };
    // Places in the order of the plan: whoever reads what an expression writes stands behind it.
    private readonly SortedSet<int> _toEvaluate = all ? [.. Enumerable.Range(0, plan.Order.Count)] : [];
    private readonly HashSet<EntryItem> _toCheck = new(ReferenceEqualityComparer.Instance);
    private int _evaluations;

    /// <summary>Notes that the value of an item changed, or whether it is collected.</summary>
    public void Touch(EntryItem item)
    {
        Touch(item.Place);
        _toCheck.Add(item);
    }

    /// <summary>Notes that an item is to be looked at again, though its value is the same.</summary>
    public void Check(EntryItem item) => _toCheck.Add(item);

    /// <summary>Notes that a repeat came.</summary>
    public void TouchAdded(EntryGroup group, EntryRepeat repeat)
    {
        _changed.AddRepeat(group.Definition.Oid, repeat.Key);
        _toEvaluate.UnionWith(plan.In(group.Definition.Oid));
        TouchRepeat(group, repeat);
    }

    /// <summary>Notes that a repeat came, went, or is no more collected.</summary>
    public void TouchRepeat(EntryGroup group, EntryRepeat repeat)
    {
        Touch(ItemPlace.RepeatsOf(group.Definition.Oid));
        foreach (var item in repeat.Items)
            Touch(item);
    }

    public EntryChange Run()
    {
        while (_toEvaluate.Count > 0)
        {
            var next = _toEvaluate.Min;
            _toEvaluate.Remove(next);
            Run(plan.Order[next]);
        }
        if (all)
            _toCheck.UnionWith(groups.Values.SelectMany(static group => group.Repeats).SelectMany(static repeat => repeat.Items));
        FindOccurring();
        var laboratory = context.Laboratory is null ? null : new LabJudge(context.Laboratory, context, groups);
        FindJudgedBy(laboratory);
        var checks = new ItemChecks(plan, context, Evaluate);
        foreach (var item in _toCheck)
        {
            var group = groups[item.Place.Group];
            item.Findings = checks.Find(item, group.Find(item.Place.RepeatKey) is { } repeat && group.Occurs(repeat));
            item.Laboratory = laboratory?.Judge(item);
            if (item.Laboratory is { Flag: LabFlag.Low or LabFlag.High } outside)
                item.Findings = [.. item.Findings, new(EntrySeverity.Soft, EntryCodes.LabRange, item.Place, [outside.Flag.Value.ToString()])];
        }
        return new([.. _toCheck.Select(static item => item.Place)], _evaluations);
    }

    private void Touch(ItemPlace place) => _toEvaluate.UnionWith(plan.ReadersOf(_changed.Add(place)));

    private void Run(PlannedUse planned)
    {
        var use = planned.Use;
        if (use.Kind == ExpressionKind.GroupCondition)
        {
            if (groups.TryGetValue(use.Target!, out var hidden) && hidden.Hide(Evaluate(use, null) is BooleanValue { Truth: true }))
                TouchAll(hidden);
            return;
        }
        if (!groups.TryGetValue(use.Group!, out var group))
            return;
        foreach (var key in _changed.RepeatsToEvaluate(planned, group).ToList())
        {
            if (group.Find(key)?.Find(use.Target!) is { } item && Run(use, item))
                Touch(item);
        }
    }

    /// <returns>Whether something changed by it.</returns>
    private bool Run(ExpressionUse use, EntryItem item)
    {
        switch (use.Kind)
        {
            case ExpressionKind.Derivation:
                return item.Put(DerivedText.Of(Evaluate(use, item.Place), item.Planned), null);
            case ExpressionKind.ItemCondition:
                return item.Hide(Evaluate(use, item.Place) is BooleanValue { Truth: true });
            default:
                // Checks come last, when every value is there.
                _toCheck.Add(item);
                return false;
        }
    }

    private void TouchAll(EntryGroup group)
    {
        Touch(ItemPlace.RepeatsOf(group.Definition.Oid));
        foreach (var repeat in group.Repeats)
            TouchRepeat(group, repeat);
    }

    /// <summary>The first value in a group that may stay empty makes its mandatory items required, and the last one taken out makes them free.</summary>
    private void FindOccurring()
    {
        foreach (var group in _toCheck.Select(static item => item.Place.Group).Distinct(StringComparer.Ordinal).ToList())
        {
            if (groups[group].Find("") is { } repeat && groups[group].NoteOccurring(repeat))
                _toCheck.UnionWith(repeat.Items);
        }
    }

    /// <summary>Another day of collection, laboratory, sex or birth may give every result another range.</summary>
    private void FindJudgedBy(LabJudge? laboratory)
    {
        if (laboratory is not null && _toCheck.Any(laboratory.IsSource))
            _toCheck.UnionWith(groups.Values.SelectMany(static group => group.Repeats).SelectMany(static repeat => repeat.Items).Where(laboratory.IsAbout));
    }

    private Value Evaluate(ExpressionUse use, ItemPlace? place)
    {
        _evaluations++;
        return Evaluator.Evaluate(use.Parsed.Expression!, values, place is null ? null : new Occurrence(new(null, null, place.Group), place.RepeatKey));
    }
}
