using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Cdms.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Laboratories;

/// <summary>Ends a reference range with a last day, once, or withdraws one that was entered by mistake. Its bounds stay as they are.</summary>
internal static class EndRange
{
    /// <param name="Reason">Why, as an auditor should read it.</param>
    /// <param name="LastDay">The last day of collection that it counts for; left out: it is withdrawn and counts for no day.</param>
    public sealed record Request(string Reason, DateOnly? LastDay = null);

    public static async Task<Results<Ok<RangeSummary>, ProblemHttpResult>> HandleAsync(
        string studyOid, string laboratoryOid, long id, Request request, ClaimsPrincipal user, CdmsDbContext db, LaboratoryFinder laboratories, IAccessClasses classes, ReleasePlans plans, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (laboratory, refused) = await laboratories.LockAsync(user, studyOid, laboratoryOid, cancellationToken);
        if (laboratory is null)
            return refused!;
        if (Inputs.FindTextProblem(request.Reason, "reason", Inputs.LongestReason) is { } problem)
            return problem;
        var hidden = (await StudyItems.ReadAsync(db, plans, studyOid, cancellationToken)).HiddenFor(await classes.BlindingAsync(user, studyOid, cancellationToken));
        if (await db.LaboratoryRanges.FirstOrDefaultAsync(row => row.Id == id && row.LaboratoryId == laboratory.Id && !hidden.Contains(row.ItemOid), cancellationToken) is not { } range)
            return Problem.NotFound("unknown-range", $"The laboratory '{laboratoryOid}' has no range {id}.", "GET its ranges; they are listed with their ids.", new Place(Path: "id"));
        if (FindConflict(range, request.LastDay) is { } conflict)
            return conflict;
        Acting.In(studyOid);
        Acting.Because(request.Reason);
        if (request.LastDay is { } lastDay)
            range.End(lastDay, request.Reason.Trim(), Acting.Actor.Label, clock.GetUtcNow());
        else
            range.Withdraw(request.Reason.Trim(), Acting.Actor.Label, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(RangeSummary.Of(range));
    }

    private static ProblemHttpResult? FindConflict(LaboratoryRange range, DateOnly? lastDay)
    {
        if (range.WithdrawnAt is not null)
            return Problem.Conflict("range-withdrawn", $"The range {range.Id} was withdrawn by {range.WithdrawnBy}.", "Nothing is left to do.", new Place(Path: "id"));
        if (lastDay is null)
            return null;
        if (range.EndedAt is not null)
            return Problem.Conflict("range-ended", $"The range {range.Id} was ended with {range.EndedOn:yyyy-MM-dd} by {range.EndedBy}.", "Withdraw it if it is wrong altogether, and add the right one.", new Place(Path: "id"));
        return lastDay < range.ValidFrom || lastDay > range.ValidTo
            ? Problem.Unprocessable("bad-last-day", $"The last day {lastDay:yyyy-MM-dd} is not within the days of the range, from {range.ValidFrom:yyyy-MM-dd}{(range.ValidTo is { } to ? $" to {to:yyyy-MM-dd}" : "")}.", "Give a day of it, or leave it out to withdraw the range.", new Place(Path: "$.lastDay"))
            : null;
    }
}
