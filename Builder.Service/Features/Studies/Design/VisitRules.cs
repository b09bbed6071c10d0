using Builder.Service.Features.Requests;
using Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Builder.Service.Features.Studies.Design;

/// <summary>What a plan of visits must keep.</summary>
internal static class VisitRules
{
    private static readonly string?[] Types = [null, "Scheduled", "Unscheduled", "Common"];

    /// <summary>The first fault as an answer; null where there is none.</summary>
    /// <param name="visits">The plan.</param>
    /// <param name="formOids">The forms that can be planned.</param>
    public static ProblemHttpResult? Find(IReadOnlyList<StudyVisit> visits, IReadOnlyCollection<string> formOids) =>
        visits.Select((visit, index) => FindInVisit(visit, $"$.studyEvents[{index}]", formOids)).FirstOrDefault(problem => problem is not null)
        ?? (FindTwice(visits.Select(visit => visit.StudyEventOid)) is { } twice ? Bad("visit-twice", $"The visit '{twice}' stands twice in the plan.", "Take one out.", twice, "$.studyEvents") : null);

    private static ProblemHttpResult? FindInVisit(StudyVisit visit, string path, IReadOnlyCollection<string> formOids)
    {
        if ((OidInput.FindProblem(visit.StudyEventOid, $"{path[2..]}.studyEventOid") ?? DesignInput.FindTextProblem(visit.Name, $"{path[2..]}.name")
            ?? DesignInput.FindTextProblem(visit.Category ?? "", $"{path[2..]}.category")) is { } bad)
            return bad;
        if (!Types.Contains(visit.Type, StringComparer.Ordinal))
            return Bad("visit-type-unknown", $"The visit '{visit.StudyEventOid}' has the type '{visit.Type}'.", "Use Scheduled, Unscheduled or Common.", visit.StudyEventOid, $"{path}.type");
        if (visit.Window is { } window && (Math.Abs((long)window.TargetDay) > VisitWindow.LastDay || window.DaysBefore is < 0 or > VisitWindow.LastDay || window.DaysAfter is < 0 or > VisitWindow.LastDay))
            return Bad("visit-window-bad", $"The window of the visit '{visit.StudyEventOid}' cannot be.", $"Count days from enrolment: targetDay from -{VisitWindow.LastDay} to {VisitWindow.LastDay}, daysBefore and daysAfter from 0.", visit.StudyEventOid, $"{path}.window");
        if (visit.Forms.FirstOrDefault(form => !formOids.Contains(form.FormOid)) is { } foreign)
            return Bad("unknown-form", $"The visit '{visit.StudyEventOid}' plans the form '{foreign.FormOid}', which the study does not have.", "Make the form first, or take it out of the visit.", foreign.FormOid, $"{path}.forms");
        return FindTwice(visit.Forms.Select(form => form.FormOid)) is { } twice
            ? Bad("form-twice", $"The visit '{visit.StudyEventOid}' plans the form '{twice}' twice.", "Take one out; a form that is filled in more than once there is a repeating one.", twice, $"{path}.forms")
            : null;
    }

    private static string? FindTwice(IEnumerable<string> oids) => oids.CountBy(oid => oid, StringComparer.Ordinal).Where(count => count.Value > 1).Select(count => count.Key).FirstOrDefault();

    private static ProblemHttpResult Bad(string code, string detail, string remedy, string oid, string path) => Problem.Unprocessable(code, detail, remedy, new Place(Oid: oid, Path: path));
}
