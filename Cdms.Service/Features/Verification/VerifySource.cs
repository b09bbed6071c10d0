using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Cdms.Service.Features.Locks;
using Cdms.Service.Features.Requests;
using Cdms.Service.Features.Subjects;
using Forms.Expressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Verification;

/// <summary>Says of values, or of a form with all its values, that they are as in their source, or takes that back. Over what was seen: a value that changed meanwhile is not verified.</summary>
internal static class VerifySource
{
    /// <param name="StudyEventOid">The visit.</param>
    /// <param name="FormOid">The form.</param>
    /// <param name="IsVerified">False takes it back.</param>
    /// <param name="LastChange">Number of the last change of the form that was seen; for a form.</param>
    /// <param name="Items">The values; left out: the form with all that the user sees of it.</param>
    /// <param name="Reason">Why; needed to take it back.</param>
    /// <param name="StudyEventRepeatKey">Which repeat of the visit.</param>
    /// <param name="FormRepeatKey">Which repeat of the form.</param>
    public sealed record Request(
        string StudyEventOid, string FormOid, bool IsVerified, int? LastChange = null, IReadOnlyList<Item>? Items = null, string? Reason = null, string StudyEventRepeatKey = "", string FormRepeatKey = "");

    /// <summary>A value, and the change of it that was seen.</summary>
    public sealed record Item(string ItemGroupOid, string ItemOid, int Change, string ItemGroupRepeatKey = "");

    public static async Task<Results<Ok<FormEntry>, ProblemHttpResult>> HandleAsync(
        string studyOid, string subjectKey, Request request, string? language, ClaimsPrincipal user, CdmsDbContext db, SubjectFinder subjects, IAccessClasses classes, FormPlaces places, FormEntries entries, LockReader locks,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        var (subject, refused) = await subjects.LockAsync(user, Policies.VerifySourceData, studyOid, subjectKey, cancellationToken);
        if (subject is null)
            return refused!;
        if (!request.IsVerified && Inputs.FindTextProblem(request.Reason, "reason", Inputs.LongestReason) is { } problem)
            return problem;
        var at = new FormKey(request.StudyEventOid, request.StudyEventRepeatKey, request.FormOid, request.FormRepeatKey);
        var blinding = await classes.BlindingAsync(user, studyOid, cancellationToken);
        var place = await places.FindAsync(subject, at, blinding, null, cancellationToken);
        if (place.Instance is not { } form)
            return Problem.NotFound("unknown-form", $"The subject '{subjectKey}' has no form '{request.FormOid}' with values at '{request.StudyEventOid}'.", "GET the subject; it lists its forms.", new Place(Oid: request.FormOid));
        var values = (await db.ItemValues.Where(value => value.FormInstanceId == form.Id).ToListAsync(cancellationToken)).Where(value => !blinding.HidesItem(form.FormOid, value.ItemOid)).ToDictionary(OperationJudge.PlaceOf);
        if (FindChanged(request, form, values, await locks.ReadAsync(subject, cancellationToken)) is { } changed)
            return changed;

        Acting.In(studyOid);
        Acting.Because(request.Reason);
        var by = request.IsVerified ? Acting.Actor.Label : null;
        DateTimeOffset? now = request.IsVerified ? clock.GetUtcNow() : null;
        foreach (var value in request.Items is null ? [.. values.Values] : request.Items.Select(item => values[PlaceOf(item)]))
            value.Verify(by, now);
        if (request.Items is null || !request.IsVerified)
            form.Verify(by, now);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(await entries.ReadAsync(subject, place, at, blinding, language, cancellationToken));
    }

    private static ProblemHttpResult? FindChanged(Request request, FormInstance form, Dictionary<ItemPlace, ItemValue> values, SubjectLocks locks)
    {
        if (request.Items is null)
            return locks.OfForm(form.Id) is LockKind.Locked ? LockReader.Refuse(LockKind.Locked, form.FormOid)
                : request.LastChange == form.LastChange ? null : Changed(form.FormOid);
        foreach (var item in request.Items)
        {
            if (!values.TryGetValue(PlaceOf(item), out var value))
                return Problem.NotFound("unknown-value", $"The item '{item.ItemOid}' of the form '{form.FormOid}' never had a value there.", "GET the form; it lists its values. Capitals count.", new Place(Oid: item.ItemOid));
            if (locks.OfItem(form.Id, PlaceOf(item)) is LockKind.Locked)
                return LockReader.Refuse(LockKind.Locked, item.ItemOid);
            if (value.Change != item.Change)
                return Changed(item.ItemOid);
        }
        return null;
    }

    private static ProblemHttpResult Changed(string oid) => Problem.Conflict("changed-meanwhile", $"'{oid}' was changed after you had seen it.", "GET the form, compare it with the source, then verify what stands there.", new Place(Oid: oid));

    private static ItemPlace PlaceOf(Item item) => new(item.ItemGroupOid, item.ItemOid) { RepeatKey = item.ItemGroupRepeatKey };
}
