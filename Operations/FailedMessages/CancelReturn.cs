using Messaging.Operations.FailedMessages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security.Audit;
using ServiceDefaults;

namespace Operations.FailedMessages;

/// <summary>Stops a return: what is not back yet waits again.</summary>
internal static class CancelReturn
{
    public static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(Guid returnId, ServiceDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!await db.Set<MessageReturn>().AnyAsync(row => row.Id == returnId, cancellationToken))
            return ListReturns.Unknown(returnId);
        return await RunAsync(returnId, db, clock, cancellationToken)
            ? TypedResults.NoContent()
            : Problem.Conflict("return-finished", "This return is over.", "Look at its messages: those that are back cannot be taken away again.");
    }

    /// <returns>Whether it was under way.</returns>
    public static Task<bool> RunAsync(Guid returnId, ServiceDbContext db, TimeProvider clock, CancellationToken cancellationToken) => db.DoAsync(
        async () =>
        {
            if (!await db.CancelReturnAsync(returnId, cancellationToken))
                return false;
            db.Note(new AuditNote("failed-messages-return-cancelled", $"FailedMessages return {returnId}", clock.GetUtcNow()));
            return true;
        },
        cancellationToken);
}
