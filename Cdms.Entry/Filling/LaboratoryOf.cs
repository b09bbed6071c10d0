using Cdms.Entry.Api;
using Cdms.Entry.Keeping;
using Forms.Expressions;
using Forms.Laboratories;

namespace Cdms.Entry.Filling;

/// <summary>What an entry knows of laboratories, with what is unsent of the subject's other forms.</summary>
internal static class LaboratoryOf
{
    /// <summary>The context of a form; null where no range can be picked. In what is locked the ranges stay those that the service picked.</summary>
    public static LaboratoryContext? Form(LoadedSubject subject, IReadOnlyList<QueuedOperation> pending, FormAt at, FormAnswer? answer)
    {
        if (answer?.Lock == "Locked")
            return LaboratoryContext.Of(answer.Items.Where(item => item.Laboratory is not null).ToDictionary(item => new ItemPlace(item.ItemGroupOid, item.ItemOid) { RepeatKey = item.ItemGroupRepeatKey }, item => item.Laboratory!.Range));
        if (subject.Pack.Laboratories is not { } laboratories)
            return null;
        var sources = laboratories.SourceItems;
        var values = new Dictionary<(FormAt At, ItemPlace Place), string?>();
        foreach (var form in subject.Pack.Forms)
        {
            foreach (var item in form.Items.Where(item => !item.IsComputed && sources.Contains(item.ItemOid)))
                values[(form.At(), new(item.ItemGroupOid, item.ItemOid) { RepeatKey = item.ItemGroupRepeatKey })] = item.Value;
        }
        foreach (var operation in pending)
        {
            foreach (var change in operation.Request.Changes.Where(change => sources.Contains(change.ItemOid)))
                values[(operation.At, change.Place)] = change.Value;
        }
        return laboratories.At(Place(at), values.Select(value => new SourceValue(Place(value.Key.At), value.Key.Place.Item, value.Value)));
    }

    private static FormAtVisit Place(FormAt at) => new(at.StudyEventOid, at.StudyEventRepeatKey, at.FormOid, at.FormRepeatKey);
}
