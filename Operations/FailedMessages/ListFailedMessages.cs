using Messaging.Operations.FailedMessages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Operations.FailedMessages;

/// <summary>Failed messages one by one, the newest first.</summary>
internal static class ListFailedMessages
{
    public static async Task<Results<Ok<Page<FailedMessageSummary>>, ProblemHttpResult>> HandleAsync(
        [AsParameters] PageQuery page, ServiceDbContext db, CancellationToken cancellationToken, string? group = null, FailedMessageState? state = null) =>
        page.FindProblem() is { } problem ? problem : TypedResults.Ok(await ReadAsync(page, db, group, state, cancellationToken));

    public static Task<Page<FailedMessageSummary>> ReadAsync(PageQuery page, ServiceDbContext db, string? group, FailedMessageState? state, CancellationToken cancellationToken)
    {
        var rows = db.Set<FailedMessage>().AsNoTracking();
        if (state is { } wanted)
            rows = rows.Where(row => row.State == wanted);
        if (group is not null)
            rows = rows.Where(row => row.GroupKey == group);
        return page.ReadAsync(rows.OrderByDescending(row => row.Id).Select(FailedMessageSummary.Projection), cancellationToken);
    }
}
