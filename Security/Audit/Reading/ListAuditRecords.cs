using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Security.Audit.Reading;

/// <summary>The trail, the newest row first, page by page. A page begins before a row, so that rows which come in meanwhile move nothing.</summary>
internal static class ListAuditRecords
{
    private const int DefaultSize = 50, LargestSize = 500;

    /// <param name="Items">The rows of the page.</param>
    /// <param name="Next">What to give as <c>before</c> for the next page; null: this is the last.</param>
    /// <param name="Total">Rows on all pages, where <c>count=true</c> asked for it.</param>
    public sealed record Response(IReadOnlyList<AuditEntry> Items, long? Next, int? Total);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(
        [AsParameters] AuditFilter filter, long? before, int? pageSize, bool? count, ClaimsPrincipal user, AuditVisibility visibility, CancellationToken cancellationToken)
    {
        var size = pageSize ?? DefaultSize;
        if (size is < 1 or > LargestSize)
            return Problem.BadRequest("bad-page", $"A page cannot have {pageSize} rows.", $"Set pageSize to 1 to {LargestSize}.", new Place(Path: "pageSize"));
        if (filter.FindProblem() is { } problem)
            return problem;

        var matching = filter.ApplyTo(await visibility.OfAsync(user, Policies.ReadAuditTrail, filter.StudyOid, cancellationToken));
        var rows = await matching.Where(record => before == null || record.Id < before)
            .OrderByDescending(record => record.Id).Take(size + 1).ToListAsync(cancellationToken);
        int? total = count is true ? await matching.CountAsync(cancellationToken) : null;
        var items = rows.Take(size).Select(AuditEntry.Of).ToList();
        return TypedResults.Ok(new Response(items, rows.Count > size ? items[^1].Id : null, total));
    }
}
