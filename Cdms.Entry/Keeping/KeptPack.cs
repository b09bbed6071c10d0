using Cdms.Entry.Api;

namespace Cdms.Entry.Keeping;

/// <summary>A subject as it was taken along, brought up to date with what the service acknowledged since.</summary>
internal static class KeptPack
{
    /// <summary>The subject after an operation.</summary>
    public static PackAnswer After(this PackAnswer pack, QueuedOperation operation, OperationAnswer answer)
    {
        if (answer.Saved.Count == 0)
            return pack;
        var at = operation.At;
        var known = pack.Forms.FirstOrDefault(form => form.At() == at);
        var form = known ?? new FormAnswer(at.StudyEventOid, at.StudyEventRepeatKey, at.FormOid, at.FormRepeatKey, answer.Form?.ReleaseNumber ?? operation.Request.ReleaseNumber, null, null, []);
        foreach (var saved in answer.Saved)
        {
            var entered = operation.Request.Changes.First(change => (change.ItemGroupOid, change.ItemGroupRepeatKey, change.ItemOid) == (saved.ItemGroupOid, saved.ItemGroupRepeatKey, saved.ItemOid));
            var others = form.Items.Where(item => (item.ItemGroupOid, item.ItemGroupRepeatKey, item.ItemOid) != (saved.ItemGroupOid, saved.ItemGroupRepeatKey, saved.ItemOid));
            form = form.Changed() with { Items = [.. others, new(saved.ItemGroupOid, saved.ItemGroupRepeatKey, saved.ItemOid, entered.Value, entered.MeasurementUnitOid, saved.Change, false)] };
        }
        return pack with { Forms = [.. pack.Forms.Where(other => other != known), form] };
    }

    public static FormAt At(this FormAnswer form) => new(form.StudyEventOid, form.StudyEventRepeatKey, form.FormOid, form.FormRepeatKey);
}
