using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Features.Entry;
using Cdms.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Laboratories;

/// <summary>Adds a reference range (201). One that would count together with another is refused, but where it takes the place of one and is asked to end it.</summary>
internal static class AddRange
{
    /// <param name="Range">The range.</param>
    /// <param name="Reason">Why, as an auditor should read it.</param>
    /// <param name="EndsPrevious">Whether an open range for the same people that began earlier ends the day before.</param>
    public sealed record Request(RangeInput Range, string Reason, bool EndsPrevious = false);

    public static async Task<Results<Created<RangeSummary>, ProblemHttpResult>> HandleAsync(
        string studyOid, string laboratoryOid, Request request, ClaimsPrincipal user, CdmsDbContext db, LaboratoryFinder laboratories, LaboratoryReader reader, RangeWriter writer, IAccessClasses classes, ReleasePlans plans, CancellationToken cancellationToken)
    {
        var (laboratory, refused) = await laboratories.LockAsync(user, studyOid, laboratoryOid, cancellationToken);
        if (laboratory is null)
            return refused!;
        if (Inputs.FindTextProblem(request.Reason, "reason", Inputs.LongestReason) is { } problem)
            return problem;
        var (blinding, items) = (await classes.BlindingAsync(user, studyOid, cancellationToken), await StudyItems.ReadAsync(db, plans, studyOid, cancellationToken));
        var (range, faults) = new RangeRules(items.VisibleTo(blinding), await reader.SexItemAsync(studyOid, cancellationToken)).Judge(laboratoryOid, request.Range);
        if (range is null)
            return Refuse(faults[0]);
        await writer.OpenAsync([laboratory.Id], cancellationToken);
        if (writer.FindOverlap(range, request.EndsPrevious) is { } overlap)
            return Problem.Conflict(overlap.Code, overlap.Text, overlap.Remedy, new Place(Oid: range.ItemOid, Path: "$.range.validFrom"));
        var (added, _) = await writer.AddAsync(studyOid, new Dictionary<string, long>(StringComparer.Ordinal) { [laboratoryOid] = laboratory.Id }, [range], items, blinding, request.Reason.Trim(), cancellationToken);
        return TypedResults.Created($"/api/studies/{OidPath.Segment(studyOid)}/laboratories/{OidPath.Segment(laboratoryOid)}/ranges", RangeSummary.Of(added[0]));
    }

    private static ProblemHttpResult Refuse(RangeFault fault) => Problem.Unprocessable(fault.Code, fault.Text, fault.Remedy, new Place(Path: $"$.range.{fault.Field}"));
}
