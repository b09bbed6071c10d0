using System.Collections.Frozen;

namespace Forms.Expressions;

/// <summary>Entered texts as an evaluation wants them. Not safe for several threads.</summary>
/// <remarks>It is the view from one form in one visit. Of a visit or form that repeats, whoever fills it says which occurrence counts.</remarks>
public sealed class FormData : IFormValues
{
    private readonly FormScope _scope;
    private readonly FrozenSet<string> _missingCodes;
    private readonly Dictionary<Place, OrderedRepeats> _groups = [];

    /// <summary>Data of a form, empty at first.</summary>
    /// <param name="form">The form where the expressions stand.</param>
    /// <param name="study">Its study, for look-ups in other forms.</param>
    /// <param name="missingCodes">Codes that stand for missing data in every item, such as -99 or NK.</param>
    public FormData(FormDefinition form, StudyDefinition? study = null, IEnumerable<string>? missingCodes = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        _scope = new(form, study);
        _missingCodes = (missingCodes ?? []).ToFrozenSet(StringComparer.Ordinal);
    }

    public Value Today { get; init; } = Value.Unknown;

    /// <summary>Enters a text, or takes it out with null. The repeat of its group is there from then on.</summary>
    public void Put(ItemPlace place, string? text)
    {
        ArgumentNullException.ThrowIfNull(place);
        RepeatsAt(place.Visit, place.Form, place.Group).Put(place.RepeatKey, place.Item, text);
    }

    /// <summary>Takes a repeat of a group out.</summary>
    public void Remove(Occurrence repeat)
    {
        ArgumentNullException.ThrowIfNull(repeat);
        RepeatsAt(repeat.Group.Visit, repeat.Group.Form, repeat.Group.Group).Remove(repeat.RepeatKey);
    }

    public Value Find(ItemReference item, Occurrence? at)
    {
        ArgumentNullException.ThrowIfNull(item);
        var innermost = at?.Outwards().FirstOrDefault(repeat => IsHere(repeat.Group))?.Group.Group;
        if (_scope.Find(item, innermost).Value is not { } found)
            return Value.Unknown;
        var repeats = RepeatsAt(found.Visit, found.Form.FormDef.Oid, found.Group.Oid);
        var key = at?.Outwards().FirstOrDefault(repeat => PlaceOf(repeat.Group) == repeats.Place)?.RepeatKey ?? (found.Group.Repeating is true ? null : repeats.Only);
        var text = key is null ? null : repeats.Find(key, item.Item);
        return text is null || _missingCodes.Contains(text) ? Value.Unknown : ItemText.Read(ExpressionTypes.Of(found.Item), text);
    }

    public IEnumerable<Occurrence> RepeatsOf(GroupReference group, Occurrence? at)
    {
        ArgumentNullException.ThrowIfNull(group);
        return RepeatsAt(group.Visit, group.Form, group.Group).Keys.Select(key => new Occurrence(group, key));
    }

    private OrderedRepeats RepeatsAt(string? visit, string? form, string group)
    {
        var place = PlaceOf(new(visit, form, group));
        return _groups.TryGetValue(place, out var repeats) ? repeats : _groups[place] = new(place);
    }

    private bool IsHere(GroupReference group) => group.Visit is null && PlaceOf(group).Form.Equals(_scope.Here.Oid, StringComparison.Ordinal);

    private Place PlaceOf(GroupReference group) => new(group.Visit, group.Form ?? _scope.Here.Oid, group.Group);

    private sealed record Place(string? Visit, string Form, string Group);

    /// <summary>The repeats of one group in the order in which they came.</summary>
    private sealed class OrderedRepeats(Place place)
    {
        private readonly OrderedDictionary<string, Dictionary<string, string?>> _texts = new(StringComparer.Ordinal);

        public Place Place => place;

        public IReadOnlyList<string> Keys => [.. _texts.Keys];

        public string? Only => _texts.Count == 1 ? _texts.GetAt(0).Key : null;

        public void Remove(string key) => _texts.Remove(key);

        public void Put(string key, string item, string? text)
        {
            if (!_texts.TryGetValue(key, out var texts))
                _texts.Add(key, texts = new(StringComparer.Ordinal));
            texts[item] = text;
        }

        public string? Find(string key, string item) => _texts.TryGetValue(key, out var texts) ? texts.GetValueOrDefault(item) : null;
    }
}
