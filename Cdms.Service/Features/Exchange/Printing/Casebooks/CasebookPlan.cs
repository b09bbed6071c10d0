using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Cdms.Service.Features.Exchange.Exporting;
using Cdms.Service.Features.Exchange.Printing.Html;
using Forms;
using Security.Access;

namespace Cdms.Service.Features.Exchange.Printing.Casebooks;

/// <summary>What a casebook is made of: the visits in the order of the plan, with the forms that are begun and those that are not.</summary>
internal sealed record CasebookPlan(
    Subject Subject, string StudyName, string SiteName, int? ReleaseNumber, string? Lock, IReadOnlyList<CasebookPlan.Visit> Visits, IReadOnlyList<EntryConflict> Conflicts, IReadOnlyList<PlacedSignature> Signatures)
{
    /// <summary>A visit of the subject.</summary>
    public sealed record Visit(string Title, string Oid, string RepeatKey, bool IsPlanned, IReadOnlyList<Form> Forms);

    /// <summary>A form at it; without an instance nothing was entered.</summary>
    public sealed record Form(string Title, string Oid, FormInstance? Instance);

    /// <summary>Puts the forms of a subject in order.</summary>
    public static IReadOnlyList<Visit> Order(ReleasePlan? plan, IReadOnlyList<FormInstance> forms, StudyBlinding blinding, string? language)
    {
        var shown = forms.Where(form => !blinding.HidesForm(form.FormOid)).ToList();
        var planned = plan?.Manifest.Outline.StudyEvents ?? [];
        string TitleOf(string formOid) => plan?.Study.Forms.FirstOrDefault(form => form.FormDef.Oid == formOid) is { } found ? FormTexts.TitleOf(found.FormDef, language) : formOid;
        var visits = planned.SelectMany(visit =>
        {
            var here = shown.Where(form => form.StudyEventOid == visit.Oid).ToList();
            // A visit that has not begun stands once.
            var repeats = here.Select(form => form.StudyEventRepeatKey).DefaultIfEmpty("").Distinct().OrderBy(key => key.Length).ThenBy(key => key, StringComparer.Ordinal);
            return repeats.Select(repeat => new Visit(FormTexts.TitleOf(visit, language), visit.Oid, repeat, true, [.. FormsAt(visit, [.. here.Where(form => form.StudyEventRepeatKey == repeat)], TitleOf).Where(form => !blinding.HidesForm(form.Oid))]));
        });
        var others = shown.Where(form => planned.All(visit => visit.Oid != form.StudyEventOid)).GroupBy(form => (form.StudyEventOid, form.StudyEventRepeatKey))
            .Select(visit => new Visit(visit.Key.StudyEventOid, visit.Key.StudyEventOid, visit.Key.StudyEventRepeatKey, false, [.. Sorted(visit, TitleOf)]));
        return [.. visits, .. others];
    }

    private static IEnumerable<Form> FormsAt(StudyEventDef visit, IReadOnlyList<FormInstance> here, Func<string, string> titleOf)
    {
        foreach (var formOid in visit.FormRefs.InOrder().Select(form => form.FormOid))
        {
            var begun = Sorted(here.Where(form => form.FormOid == formOid), titleOf).ToList();
            foreach (var form in begun.Count == 0 ? [new Form(titleOf(formOid), formOid, null)] : begun)
                yield return form;
        }
        foreach (var form in Sorted(here.Where(form => visit.FormRefs.All(planned => planned.FormOid != form.FormOid)), titleOf))
            yield return form;
    }

    private static IEnumerable<Form> Sorted(IEnumerable<FormInstance> forms, Func<string, string> titleOf) =>
        forms.OrderBy(form => form.FormOid, StringComparer.Ordinal).ThenBy(form => form.FormRepeatKey.Length).ThenBy(form => form.FormRepeatKey, StringComparer.Ordinal).Select(form => new Form(titleOf(form.FormOid), form.FormOid, form));
}
