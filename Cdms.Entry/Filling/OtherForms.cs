using Cdms.Entry.Api;
using Cdms.Entry.Keeping;
using Forms;
using Forms.Expressions;

namespace Cdms.Entry.Filling;

/// <summary>What an entry knows of the subject's other forms and visits, with what is unsent of them.</summary>
internal static class OtherForms
{
    /// <summary>The values of the others. Of what repeats, the last one counts: later ones take the place of earlier ones.</summary>
    public static FormData Of(LoadedSubject subject, IReadOnlyList<QueuedOperation> pending, FormAt here, FormDefinition form, StudyDefinition study)
    {
        var data = new FormData(form, study);
        var entered = subject.Pack.Forms.SelectMany(other => other.Items.Where(item => !item.IsComputed).Select(item => (At: other.At(), Place: new ItemPlace(item.ItemGroupOid, item.ItemOid) { RepeatKey = item.ItemGroupRepeatKey }, item.Value)));
        var unsent = pending.SelectMany(operation => operation.Request.Changes.Select(change => (operation.At, change.Place, change.Value)));
        foreach (var (at, place, value) in entered.Concat(unsent).OrderBy(row => row.At.StudyEventRepeatKey.Length).ThenBy(row => row.At.StudyEventRepeatKey, StringComparer.Ordinal)
            .ThenBy(row => row.At.FormRepeatKey.Length).ThenBy(row => row.At.FormRepeatKey, StringComparer.Ordinal))
        {
            data.Put(place with { Visit = at.StudyEventOid, Form = at.FormOid }, value);
            if (at.StudyEventOid == here.StudyEventOid && at.StudyEventRepeatKey == here.StudyEventRepeatKey && at.FormOid != here.FormOid)
                data.Put(place with { Form = at.FormOid }, value);
        }
        return data;
    }
}
