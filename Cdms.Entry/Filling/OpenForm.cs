using System.Globalization;
using Cdms.Entry.Api;
using Cdms.Entry.Keeping;
using Forms;
using Forms.Entry;
using Forms.Expressions;

namespace Cdms.Entry.Filling;

/// <summary>A form that somebody has open: what the service has of it with what is unsent over it, and by which change each value was seen.</summary>
public sealed class OpenForm
{
    private readonly Dictionary<ItemPlace, int> _seen;
    private readonly List<QueuedOperation> _pending;

    private OpenForm(FormAt at, int release, FormAnswer? answer, EntrySession session, Dictionary<ItemPlace, int> seen, List<QueuedOperation> pending) =>
        (At, Release, Answer, Session, _seen, _pending) = (at, release, answer, session, seen, pending);

    /// <summary>Which form.</summary>
    public FormAt At { get; }

    /// <summary>The release by which it is shown.</summary>
    public int Release { get; }

    /// <summary>The form as the service has it; null: nothing of it has been saved there.</summary>
    public FormAnswer? Answer { get; private set; }

    /// <summary>The entry.</summary>
    public EntrySession Session { get; }

    /// <summary>Opens it.</summary>
    /// <returns>Null where the releases of the subject have no such form there.</returns>
    public static OpenForm? Open(LoadedSubject subject, IReadOnlyList<QueuedOperation> pending, FormAt at, DateOnly today)
    {
        var answer = subject.Pack.Forms.FirstOrDefault(form => form.At() == at);
        var mine = pending.Where(operation => operation.At == at).ToList();
        if ((answer?.ReleaseNumber ?? mine.FirstOrDefault()?.Request.ReleaseNumber ?? subject.Pack.Subject.ActiveReleaseNumber) is not { } release || !subject.Studies.TryGetValue(release, out var study)
            || study.Forms.FirstOrDefault(form => form.FormDef.Oid == at.FormOid) is not { } definition)
            return null;
        var values = new Dictionary<ItemPlace, EnteredValue>();
        var seen = new Dictionary<ItemPlace, int>();
        foreach (var item in answer?.Items.Where(item => !item.IsComputed) ?? [])
            (values[PlaceOf(item)], seen[PlaceOf(item)]) = (new(PlaceOf(item), item.Value, item.MeasurementUnitOid), item.Change);
        foreach (var change in mine.SelectMany(operation => operation.Request.Changes))
            values[change.Place] = new(change.Place, change.Value, change.MeasurementUnitOid);
        var plan = EntryPlan.Of(definition, study);
        var day = MomentValue.TryRead(today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), out var moment) ? moment : Value.Unknown;
        var session = new EntrySession(plan, new() { Today = day, MissingCodes = MissingDataCodes.Of(study), Laboratory = LaboratoryOf.Form(subject, pending, at, answer), Others = plan.ReadsOthers ? OtherForms.Of(subject, pending, at, definition, study) : null }, values.Values);
        session.RemoveEmptied(values.Values);
        return new(at, release, answer, session, seen, mine);
    }

    /// <summary>An operation over what was seen here; null where nothing would change.</summary>
    public QueuedOperation? Change(SubjectAnswer subject, IReadOnlyList<EnteredValue> values, string? reason, DateTimeOffset now)
    {
        if (values.Count == 0)
            return null;
        var operation = new QueuedOperation(subject.StudyOid, subject.SubjectKey, new(
            Guid.NewGuid(), now, Release, At.StudyEventOid, At.StudyEventRepeatKey, At.FormOid, At.FormRepeatKey, reason,
            [.. values.Select(value => new ChangeBody(value.Place.Group, value.Place.RepeatKey, value.Place.Item, value.Text, value.MeasurementUnitOid, BaseOf(value.Place)))]));
        _pending.Add(operation);
        return operation;
    }

    /// <summary>What stands or is under way in a repeat, taken out.</summary>
    public IReadOnlyList<EnteredValue> Emptied(string group, string repeatKey) =>
        [.. _seen.Keys.Concat(_pending.SelectMany(operation => operation.Request.Changes).Select(change => change.Place)).Distinct()
            .Where(place => place.Group == group && place.RepeatKey == repeatKey && Session.Unplaced.All(kept => kept.Place != place)).Select(place => new EnteredValue(place, null))];

    /// <summary>The service acknowledged an operation: what it saved was seen here.</summary>
    public void Take(QueuedOperation operation, OperationAnswer answer)
    {
        _pending.RemoveAll(other => other.Request.OperationId == operation.Request.OperationId);
        for (var index = 0; index < _pending.Count; index++)
            _pending[index] = _pending[index].Behind(operation, answer);
        if (answer.Saved.Count > 0)
            Answer = Answer?.Changed();
        foreach (var saved in answer.Saved)
            _seen[new(saved.ItemGroupOid, saved.ItemOid) { RepeatKey = saved.ItemGroupRepeatKey }] = saved.Change;
    }

    /// <summary>What the service says of an item; null: nothing, or nothing so far.</summary>
    public ItemAnswer? StandingOf(ItemPlace place) => Answer?.Items.FirstOrDefault(item => PlaceOf(item) == place);

    /// <summary>By which change the value of an item was seen here; 0: it had none.</summary>
    public int ChangeOf(ItemPlace place) => _seen.GetValueOrDefault(place);

    /// <summary>Whether the service has a change of an item.</summary>
    public bool HasHistory(ItemPlace place) => _seen.GetValueOrDefault(place) > 0;

    // Over an operation of one's own that is under way: as that one, until it is acknowledged.
    private int BaseOf(ItemPlace place) =>
        _pending.SelectMany(operation => operation.Request.Changes).LastOrDefault(change => change.Place == place)?.Base ?? _seen.GetValueOrDefault(place);

    private static ItemPlace PlaceOf(ItemAnswer item) => new(item.ItemGroupOid, item.ItemOid) { RepeatKey = item.ItemGroupRepeatKey };
}
