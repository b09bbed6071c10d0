using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Features.Entry;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Laboratories;

/// <summary>The ranges of a laboratory by item and day; withdrawn ones too if asked for.</summary>
internal static class ListRanges
{
    public static async Task<Results<Ok<Page<RangeSummary>>, ProblemHttpResult>> HandleAsync(
        string studyOid, string laboratoryOid, [AsParameters] PageQuery page, string? itemOid, bool? withdrawn, ClaimsPrincipal user, CdmsDbContext db, LaboratoryFinder laboratories, IAccessClasses classes, ReleasePlans plans, CancellationToken cancellationToken)
    {
        if (page.FindProblem() is { } problem)
            return problem;
        var (laboratory, refused) = await laboratories.FindAsync(user, studyOid, laboratoryOid, cancellationToken);
        if (laboratory is null)
            return refused!;
        var hidden = (await StudyItems.ReadAsync(db, plans, studyOid, cancellationToken)).HiddenFor(await classes.BlindingAsync(user, studyOid, cancellationToken));
        var ranges = db.LaboratoryRanges.AsNoTracking().Where(range => range.LaboratoryId == laboratory.Id && (itemOid == null || range.ItemOid == itemOid) && (withdrawn == true || range.WithdrawnAt == null) && !hidden.Contains(range.ItemOid))
            .OrderBy(range => range.ItemOid).ThenByDescending(range => range.ValidFrom).ThenBy(range => range.Id);
        return TypedResults.Ok(new Page<RangeSummary>(
            [.. (await ranges.Skip((page.Page - 1) * page.PageSize).Take(page.PageSize).ToListAsync(cancellationToken)).Select(RangeSummary.Of)], page.Page, page.PageSize, await ranges.CountAsync(cancellationToken)));
    }
}
