using Forms.Expressions;

namespace Forms.Entry;

/// <summary>A form that is being filled in: what is shown, what is computed and what is wrong, up to date after every change. Not safe for several threads.</summary>
/// <remarks>Values of what is not collected are kept and do not count. Nothing is ever refused for what is entered: whoever stores decides by the findings.</remarks>
public sealed class EntrySession
{
    private readonly EntryPlan _plan;
    private readonly EntryContext _context;
    private readonly OrderedDictionary<string, EntryGroup> _groups = new(StringComparer.Ordinal);
    private readonly SessionValues _values;

    /// <summary>Begins an entry, or goes on with one.</summary>
    /// <param name="plan">The form.</param>
    /// <param name="context">What else is known; nothing by default.</param>
    /// <param name="entered">What was entered before. What is for a computed item is computed anew.</param>
    public EntrySession(EntryPlan plan, EntryContext? context = null, IEnumerable<EnteredValue>? entered = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        (_plan, _context) = (plan, context ?? new());
        foreach (var group in plan.Groups)
            _groups.Add(group.Definition.Oid, new(group, _context));
        _values = new(plan, _context, _groups);
        Unplaced = Load(entered?.ToList() ?? []);
        Recompute();
    }

    /// <summary>The form.</summary>
    public FormDefinition Form => _plan.Form;

    /// <summary>Its groups in order, those not collected too.</summary>
    public IReadOnlyList<EntryGroup> Groups => [.. _groups.Values];

    /// <summary>The codes that may stand in the place of any value.</summary>
    public EquatableList<MissingDataCode> MissingCodes => _context.MissingCodes;

    /// <summary>What was entered before at places that this form has not; it is kept out, and nothing of it is lost here.</summary>
    public IReadOnlyList<EnteredValue> Unplaced { get; }

    /// <summary>The values as expressions see them.</summary>
    public IFormValues Values => _values;

    /// <summary>All that is wrong, in the order of the form.</summary>
    public IEnumerable<EntryFinding> Findings => _groups.Values.SelectMany(static group => group.Findings.Concat(group.Repeats.SelectMany(static repeat => repeat.Items).SelectMany(static item => item.Findings)));

    /// <summary>What a store keeps: everything entered, of what is not collected too, and nothing that is computed.</summary>
    public IEnumerable<EnteredValue> Entered => Items.Where(static item => !item.IsDerived && (item.Text is not null || item.MeasurementUnitOid is not null)).Select(static item => new EnteredValue(item.Place, item.Text, item.MeasurementUnitOid));

    private IEnumerable<EntryItem> Items => _groups.Values.SelectMany(static group => group.Repeats).SelectMany(static repeat => repeat.Items);

    /// <summary>The item at a place; null where the form has none there.</summary>
    public EntryItem? Find(ItemPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place is { Visit: null, Form: null } ? _groups.GetValueOrDefault(place.Group)?.Find(place.RepeatKey)?.Find(place.Item) : null;
    }

    /// <summary>Enters a text, or takes it out with null or an empty one.</summary>
    /// <param name="place">Where; it must be there and not be computed.</param>
    /// <param name="text">The text as entered, or a missing-data code.</param>
    /// <param name="measurementUnitOid">OID of the unit; null for none chosen.</param>
    public EntryChange Enter(ItemPlace place, string? text, string? measurementUnitOid = null)
    {
        var item = Find(place) ?? throw new ArgumentException($"The form '{Form.FormDef.Oid}' has no item '{place.Item}' in the repeat '{place.RepeatKey}' of a group '{place.Group}'. Add the repeat first.", nameof(place));
        if (item.IsDerived)
            throw new ArgumentException($"The item '{place.Item}' is computed. Enter what it is computed from.", nameof(place));
        var recomputation = Begin();
        if (item.Put(string.IsNullOrEmpty(text) ? null : text, measurementUnitOid))
            recomputation.Touch(item);
        else
            recomputation.Check(item);
        return recomputation.Run();
    }

    /// <summary>Adds a repeat at the end of a group that repeats.</summary>
    /// <returns>Its key: the next whole number, never one that was taken out.</returns>
    public string AddRepeat(string group)
    {
        var found = FindRepeating(group);
        var repeat = found.Add(found.NextKey());
        var recomputation = Begin();
        recomputation.TouchAdded(found, repeat);
        recomputation.Run();
        return repeat.Key;
    }

    /// <summary>Takes a repeat with all its values out; one that is not there stays so.</summary>
    public EntryChange RemoveRepeat(string group, string key)
    {
        var found = FindRepeating(group);
        var recomputation = Begin();
        if (found.Find(key) is { } repeat)
        {
            found.Remove(key);
            recomputation.TouchRepeat(found, repeat);
        }
        return recomputation.Run();
    }

    /// <summary>Computes everything anew, as after a change in another form.</summary>
    public EntryChange Recompute() => Begin(all: true).Run();

    /// <summary>Takes everything out that was entered.</summary>
    public EntryChange Reset()
    {
        foreach (var group in _groups.Values)
            group.Clear();
        return Recompute();
    }

    private Recomputation Begin(bool all = false) => new(_plan, _groups, _values, _context, all);

    private EntryGroup FindRepeating(string group) => _groups.GetValueOrDefault(group) is { IsRepeating: true } found
        ? found
        : throw new ArgumentException($"The form '{Form.FormDef.Oid}' has no group '{group}' that repeats.", nameof(group));

    private List<EnteredValue> Load(List<EnteredValue> entered)
    {
        var unplaced = new List<EnteredValue>();
        foreach (var repeats in entered.Select(static value => value.Place.Group).Distinct(StringComparer.Ordinal).ToList())
            _groups.GetValueOrDefault(repeats)?.Clear(keepNone: true);
        foreach (var value in entered)
        {
            if (_groups.GetValueOrDefault(value.Place.Group) is { IsRepeating: true } group && group.Find(value.Place.RepeatKey) is null && group.Planned.Items.Any(item => string.Equals(item.Definition.Oid, value.Place.Item, StringComparison.Ordinal)))
                group.Add(value.Place.RepeatKey);
            if (Find(value.Place) is not { } item)
                unplaced.Add(value);
            else if (!item.IsDerived)
                item.Put(string.IsNullOrEmpty(value.Text) ? null : value.Text, value.MeasurementUnitOid);
        }
        return unplaced;
    }
}
