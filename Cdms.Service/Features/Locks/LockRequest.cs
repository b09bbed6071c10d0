using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Cdms.Service.Features.Requests;
using Forms.Expressions;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Cdms.Service.Features.Locks;

/// <summary>What shall be kept from being changed: the study, or with more named a subject, a form of it, an item of that.</summary>
/// <param name="Kind">One of <see cref="LockKind"/>.</param>
/// <param name="Reason">Why, as an auditor should read it.</param>
/// <param name="SubjectKey">The subject; left out: the whole study.</param>
/// <param name="StudyEventOid">The visit of the form.</param>
/// <param name="FormOid">The form; left out: all of the subject.</param>
/// <param name="StudyEventRepeatKey">Which repeat of the visit.</param>
/// <param name="FormRepeatKey">Which repeat of the form.</param>
/// <param name="ItemGroupOid">The group of the item.</param>
/// <param name="ItemOid">The item; left out: all of the form.</param>
/// <param name="ItemGroupRepeatKey">Which repeat of the group.</param>
public sealed record LockRequest(
    string Kind, string Reason, string? SubjectKey = null, string? StudyEventOid = null, string? FormOid = null, string StudyEventRepeatKey = "", string FormRepeatKey = "",
    string? ItemGroupOid = null, string? ItemOid = null, string ItemGroupRepeatKey = "")
{
    internal FormKey Form => new(StudyEventOid ?? "", StudyEventRepeatKey, FormOid ?? "", FormRepeatKey);

    internal ItemPlace? Item => ItemOid is null ? null : new(ItemGroupOid ?? "", ItemOid) { RepeatKey = ItemGroupRepeatKey };

    internal ProblemHttpResult? FindProblem()
    {
        if (!LockKind.All.Contains(Kind))
            return Problem.Unprocessable("bad-kind", $"'{Kind}' is no way to keep data.", $"Send {string.Join(" or ", LockKind.All)}.", new Place(Path: "$.kind"));
        // Who names less than was meant would keep more than was meant.
        var isWhole = (FormOid is null) == (StudyEventOid is null) && (ItemOid is null) == (ItemGroupOid is null) && (FormOid is null || SubjectKey is not null) && (ItemOid is null || FormOid is not null);
        return isWhole
            ? Inputs.FindTextProblem(Reason, "reason", Inputs.LongestReason)
            : Problem.Unprocessable("bad-target", "The request names a part of something that it does not name.", "Name nothing for the study; subjectKey; or also studyEventOid and formOid; or also itemGroupOid and itemOid.", new Place(Path: "$"));
    }
}
