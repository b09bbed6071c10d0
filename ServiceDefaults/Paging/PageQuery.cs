using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ServiceDefaults;

/// <summary>Which page of a list is wanted: <c>?page=2&amp;pageSize=50</c>. Take it as <c>[AsParameters]</c>.</summary>
/// <param name="Page">Number of the page, from 1. Default 1.</param>
/// <param name="PageSize">Most items on a page, 1 to 500. Default 50.</param>
public sealed record PageQuery([FromQuery(Name = "page")] int Page = 1, [FromQuery(Name = "pageSize")] int PageSize = 50)
{
    private const int MaxSize = 500;

    /// <summary>The answer to a page that cannot be, or null.</summary>
    public ProblemHttpResult? FindProblem() =>
        Page >= 1 && PageSize is >= 1 and <= MaxSize && (long)Page * PageSize <= int.MaxValue
            ? null
            : Problem.BadRequest("bad-page", $"Page {Page} of {PageSize} items cannot be given.", $"Set page to 1 or more and pageSize to 1 to {MaxSize}.");

    /// <summary>Reads the page; the query must be ordered by something unique.</summary>
    public async Task<Page<T>> ReadAsync<T>(IQueryable<T> ordered, CancellationToken cancellationToken) => new(
        await ordered.Skip((Page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken),
        Page,
        PageSize,
        await ordered.CountAsync(cancellationToken));
}
