using Builder.Client;

namespace Builder.Pages.Study;

/// <summary>A visit while somebody changes it.</summary>
/// <param name="key">Tells it from the others on the page, also while its OID is being typed.</param>
/// <param name="visit">As it was.</param>
public sealed class PlannedVisit(int key, VisitAnswer visit)
{
    private readonly List<StudyEventFormAnswer> _forms = [.. visit.Forms];

    public int Key { get; } = key;

    public string Oid { get; set; } = visit.StudyEventOid;

    public string Name { get; set; } = visit.Name;

    public string Type { get; set; } = visit.Type ?? "";

    public bool IsRepeating { get; set; } = visit.IsRepeating is true;

    /// <summary>The planned day since enrolment, as it is typed; empty: whenever.</summary>
    public int? TargetDay { get; set; } = visit.Window?.TargetDay;

    public int? DaysBefore { get; set; } = visit.Window?.DaysBefore;

    public int? DaysAfter { get; set; } = visit.Window?.DaysAfter;

    public bool Has(string formOid) => _forms.Exists(form => form.FormOid == formOid);

    /// <summary>Puts a form in or takes it out. One that was there before is put back as it was.</summary>
    public void Set(string formOid, bool isIn)
    {
        if (!isIn)
            _forms.RemoveAll(form => form.FormOid == formOid);
        else if (!Has(formOid))
            _forms.Add(visit.Forms.FirstOrDefault(form => form.FormOid == formOid) ?? new(formOid, null, IsMandatory: true));
    }

    public VisitAnswer ToAnswer() => visit with
    {
        StudyEventOid = Oid.Trim(),
        Name = Name.Trim(),
        Type = Type.Length > 0 ? Type : null,
        // What a file left unsaid stays unsaid.
        IsRepeating = IsRepeating ? true : visit.IsRepeating is null ? null : false,
        Window = TargetDay is { } day ? new(day, DaysBefore ?? 0, DaysAfter ?? 0) : null,
        Forms = [.. _forms.Select((form, index) => form with { OrderNumber = index + 1 })],
    };
}
