using Builder.Service.Domain;
using Forms;

namespace Builder.Service.Features.Studies.Design;

/// <summary>A visit of the plan.</summary>
/// <param name="StudyEventOid">OID of the visit.</param>
/// <param name="Name">Its name.</param>
/// <param name="Forms">Its forms.</param>
/// <param name="Type"><c>Scheduled</c>, <c>Unscheduled</c> or <c>Common</c>.</param>
/// <param name="Category">Phase of the study.</param>
/// <param name="IsRepeating">Whether it may occur more than once for a subject.</param>
/// <param name="Window">When it is due, in days since enrolment; null: whenever.</param>
internal sealed record StudyVisit(
    string StudyEventOid, string Name, IReadOnlyList<StudyEventForm> Forms, string? Type = null, string? Category = null, bool? IsRepeating = null, VisitWindow? Window = null)
{
    /// <summary>The visit in ODM's words, with what a file said of it and its forms beside this.</summary>
    /// <param name="known">The visit as it stood; null for a new one.</param>
    public StudyEventDef ToDefinition(StudyEventDef? known) => VisitWindow.Set(
        (known ?? new StudyEventDef { Oid = StudyEventOid, Name = Name }) with
        {
            Name = Name,
            Type = Type,
            Category = Category,
            Repeating = IsRepeating,
            FormRefs = Forms.Select(form => ToReference(form, known)).ToEquatableList(),
        },
        Window);

    private static FormRef ToReference(StudyEventForm form, StudyEventDef? known) =>
        (known?.FormRefs.FirstOrDefault(reference => reference.FormOid == form.FormOid) ?? new FormRef { FormOid = form.FormOid }) with { OrderNumber = form.OrderNumber, Mandatory = form.IsMandatory };
}
