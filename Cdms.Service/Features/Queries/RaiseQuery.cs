using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Cdms.Service.Features.Locks;
using Cdms.Service.Features.Requests;
using Cdms.Service.Features.Subjects;
using Forms.Expressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Queries;

/// <summary>Asks the site about a value, or about one that is not there (201).</summary>
internal static class RaiseQuery
{
    /// <param name="StudyEventOid">The visit.</param>
    /// <param name="FormOid">The form; something must be entered in it.</param>
    /// <param name="ItemGroupOid">The group.</param>
    /// <param name="ItemOid">The item.</param>
    /// <param name="Text">The question.</param>
    /// <param name="StudyEventRepeatKey">Which repeat of the visit.</param>
    /// <param name="FormRepeatKey">Which repeat of the form.</param>
    /// <param name="ItemGroupRepeatKey">Which repeat of the group.</param>
    public sealed record Request(
        string StudyEventOid, string FormOid, string ItemGroupOid, string ItemOid, string Text, string StudyEventRepeatKey = "", string FormRepeatKey = "", string ItemGroupRepeatKey = "");

    public static async Task<Results<Created<QueryDetails>, ProblemHttpResult>> HandleAsync(
        string studyOid, string subjectKey, Request request, ClaimsPrincipal user, CdmsDbContext db, SubjectFinder subjects, IAccessClasses classes, FormPlaces places, FormEntries entries, LockReader locks, QueryWriter writer,
        CancellationToken cancellationToken)
    {
        var (subject, refused) = await subjects.LockAsync(user, Policies.RaiseQueries, studyOid, subjectKey, cancellationToken);
        if (subject is null)
            return refused!;
        if (Inputs.FindTextProblem(request.Text, "text", DataQuery.LongestText) is { } problem)
            return problem;
        var (at, item) = (new FormKey(request.StudyEventOid, request.StudyEventRepeatKey, request.FormOid, request.FormRepeatKey), new ItemPlace(request.ItemGroupOid, request.ItemOid) { RepeatKey = request.ItemGroupRepeatKey });
        var blinding = await classes.BlindingAsync(user, studyOid, cancellationToken);
        var place = await places.FindAsync(subject, at, blinding, null, cancellationToken);
        if (place.Instance is not { } form)
            return Problem.NotFound("unknown-form", $"The subject '{subjectKey}' has no form '{request.FormOid}' with values at '{request.StudyEventOid}'.", "GET the subject; it lists its forms.", new Place(Oid: request.FormOid));
        var (session, stored) = await entries.OpenAsync(subject, place, at, cancellationToken);
        var value = stored.FirstOrDefault(row => OperationJudge.PlaceOf(row) == item);
        if (blinding.HidesItem(form.FormOid, item.Item) || (session.Find(item) is null && value is null))
            return Problem.NotFound("unknown-item", $"The form '{request.FormOid}' has no item '{request.ItemOid}' there.", "GET the form; it lists its values. Capitals count.", new Place(Oid: request.ItemOid));
        if ((await locks.ReadAsync(subject, cancellationToken)).OfItem(form.Id, item) is LockKind.Locked)
            return LockReader.Refuse(LockKind.Locked, request.ItemOid);
        Acting.In(studyOid);
        var query = await writer.RaiseAsync(form, item, value?.Change ?? 0, null, request.Text.Trim(), blinding.ClassOf(form.FormOid, item.Item), cancellationToken);
        return TypedResults.Created($"/api/studies/{OidPath.Segment(studyOid)}/queries/{query.Id}", await QueryDetails.ReadAsync(db, query.Id, cancellationToken));
    }
}
