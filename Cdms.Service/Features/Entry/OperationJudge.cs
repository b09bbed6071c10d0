using Cdms.Service.Domain;
using Cdms.Service.Features.Locks;
using Forms.Entry;
using Forms.Expressions;
using Forms.Files;
using Security.Access;

namespace Cdms.Service.Features.Entry;

/// <summary>Says of each change of an operation whether the form has a place for it. What is merely wrong has one: it is saved, and shown as wrong.</summary>
internal sealed class OperationJudge(EntryPlan plan, EntryContext context, IReadOnlyList<ItemValue> stored, FormInstance? form, bool hasReason, SubjectLocks locks, StudyBlinding blinding, IReadOnlySet<(string ItemOid, string Value)> files)
{
    private readonly Dictionary<ItemPlace, ItemValue> _stored = stored.ToDictionary(PlaceOf);

    public IReadOnlyList<JudgedChange> Judge(IReadOnlyList<OperationRequest.Change> changes)
    {
        var first = changes.Select(JudgeState).ToList();
        var entered = _stored.Values.ToDictionary(PlaceOf, value => new EnteredValue(PlaceOf(value), value.Value, value.MeasurementUnitOid));
        foreach (var judged in first.Where(judged => judged.IsAccepted))
            entered[PlaceOf(judged.Change)] = new(PlaceOf(judged.Change), TextOf(judged.Change), judged.Change.MeasurementUnitOid);
        var session = new EntrySession(plan, context, entered.Values);
        return [.. first.Select(judged => judged.IsAccepted ? JudgePlace(judged, session) : judged)];
    }

    internal static ItemPlace PlaceOf(OperationRequest.Change change) => new(change.ItemGroupOid, change.ItemOid) { RepeatKey = change.ItemGroupRepeatKey };

    internal static ItemPlace PlaceOf(ItemValue value) => new(value.ItemGroupOid, value.ItemOid) { RepeatKey = value.ItemGroupRepeatKey };

    internal static string? TextOf(OperationRequest.Change change) => string.IsNullOrEmpty(change.Value) ? null : change.Value;

    private JudgedChange JudgeState(OperationRequest.Change change)
    {
        // Who must not see an item learns nothing of it by entering it.
        if (blinding.HidesItem(plan.Form.FormDef.Oid, change.ItemOid))
            return Unknown(new(change, 0), plan.Form.FormDef.Oid);
        var current = _stored.GetValueOrDefault(PlaceOf(change));
        var judged = new JudgedChange(change, current?.Change ?? 0);
        if (string.Equals(current?.Value, TextOf(change), StringComparison.Ordinal) && string.Equals(current?.MeasurementUnitOid, change.MeasurementUnitOid, StringComparison.Ordinal))
            return judged with { IsKnown = true };
        if (locks.OfItem(form?.Id, PlaceOf(change)) is { } kind)
            return judged with { Code = LockReader.CodeOf(kind), Text = LockReader.TextOf(kind, change.ItemOid) };
        if (change.Base != judged.Current)
            return judged with { Code = EntryConflictCodes.ChangedMeanwhile, Text = $"Change {judged.Current} stands there, and this entry had seen change {change.Base}. Compare both, then enter what holds." };
        return form?.SubmittedAt is not null && !hasReason
            ? judged with { Code = EntryConflictCodes.ReasonMissing, Text = "The form was submitted. Give a reason with the change." }
            : judged;
    }

    private JudgedChange JudgePlace(JudgedChange judged, EntrySession session)
    {
        if (session.Find(PlaceOf(judged.Change)) is not { } item)
            return Unknown(judged, session.Form.FormDef.Oid);
        if (item.IsDerived)
            return judged with { Code = EntryConflictCodes.ItemComputed, Text = $"The item '{judged.Change.ItemOid}' is computed. Enter what it is computed from." };
        if (item.Findings.FirstOrDefault(OperationAnswer.HasNoPlace) is { } finding)
            return judged with { Code = finding.Code, Text = finding.TextIn("en").Text };
        // A hash that somebody knows is no file that they uploaded here: it would open another's.
        return FileItem.Is(item.Definition) && item is { Text: { } text, IsCodedMissing: false } && !files.Contains((judged.Change.ItemOid, text))
            ? judged with { Code = EntryConflictCodes.FileUnknown, Text = $"No such file was uploaded for the item '{judged.Change.ItemOid}' of this subject. Upload it there, and enter the value that is answered." }
            : judged;
    }

    private static JudgedChange Unknown(JudgedChange judged, string formOid) =>
        judged with { Code = EntryConflictCodes.ItemUnknown, Text = $"The form '{formOid}' has no item '{judged.Change.ItemOid}' there in the version that it is pinned to." };
}
