using Messaging.Operations.FailedMessages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Operations.FailedMessages;

/// <summary>Failed messages counted by their cause, and what still lies in the queues.</summary>
internal static class ListFailedMessageGroups
{
    /// <param name="Groups">The largest first.</param>
    /// <param name="Queues">Queues where messages lie that are not collected yet.</param>
    public sealed record Response(IReadOnlyList<FailedMessageGroup> Groups, IReadOnlyList<QueueDepths.Depth> Queues);

    public static async Task<Ok<Response>> HandleAsync(ServiceDbContext db, QueueDepths depths, CancellationToken cancellationToken, FailedMessageState state = FailedMessageState.Waiting) =>
        TypedResults.Ok(new Response(await db.ReadFailedMessageGroupsAsync(state, cancellationToken), await depths.ReadAsync(cancellationToken)));
}
