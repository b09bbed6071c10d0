using Messaging.Operations.FailedMessages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Operations.FailedMessages;

/// <summary>Returns, the newest first, at most 100; and one of them.</summary>
internal static class ListReturns
{
    private const int Most = 100;

    /// <param name="Returns">The newest first.</param>
    public sealed record Response(IReadOnlyList<ReturnSummary> Returns);

    public static async Task<Ok<Response>> HandleAsync(ServiceDbContext db, TimeProvider clock, CancellationToken cancellationToken) =>
        TypedResults.Ok(new Response(await ReadAsync(db, Most, clock, cancellationToken)));

    public static async Task<Results<Ok<ReturnSummary>, ProblemHttpResult>> HandleOneAsync(Guid returnId, ServiceDbContext db, TimeProvider clock, CancellationToken cancellationToken) =>
        await db.Set<MessageReturn>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == returnId, cancellationToken) is { } row
            ? TypedResults.Ok(ReturnSummary.Of(row, clock.GetUtcNow()))
            : Unknown(returnId);

    public static async Task<IReadOnlyList<ReturnSummary>> ReadAsync(ServiceDbContext db, int most, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rows = await db.Set<MessageReturn>().AsNoTracking().OrderByDescending(row => row.RequestedAt).ThenBy(row => row.Id).Take(most).ToListAsync(cancellationToken);
        return [.. rows.Select(row => ReturnSummary.Of(row, now))];
    }

    public static ProblemHttpResult Unknown(Guid returnId) => Problem.NotFound("unknown-return", $"There is no return {returnId}.", "List those there are with GET /api/failed-messages/returns.");
}
