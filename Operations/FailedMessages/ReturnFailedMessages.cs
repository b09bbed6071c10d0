using System.Globalization;
using Messaging.Operations.FailedMessages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;
using Security.Audit;
using ServiceDefaults;

namespace Operations.FailedMessages;

/// <summary>Lets failed messages go back to where they came from.</summary>
internal static class ReturnFailedMessages
{
    /// <summary>The highest rate that can be asked for, messages a second.</summary>
    public const int HighestRate = 100_000;

    /// <param name="Selection">Which.</param>
    /// <param name="RatePerSecond">Most in a second, 1 to 100,000; null: as fast as it goes.</param>
    public sealed record Request(SelectionRequest Selection, int? RatePerSecond = null);

    public static async Task<Results<Accepted<ReturnSummary>, ProblemHttpResult>> HandleAsync(Request request, ServiceDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (request.Selection.FindProblem() is { } problem)
            return problem;
        if (request.RatePerSecond is < 1 or > HighestRate)
            return Problem.Unprocessable("bad-rate", $"The field ratePerSecond is {request.RatePerSecond}.", $"Set 1 to {HighestRate}, or leave it out.", new Place(Path: "$.ratePerSecond"));
        return await RunAsync(db, request.Selection.Selection, request.RatePerSecond, clock, cancellationToken) is { } wish
            ? TypedResults.Accepted($"/api/failed-messages/returns/{wish.Id}", ReturnSummary.Of(wish, clock.GetUtcNow()))
            : Problem.Conflict("nothing-waits", "No message of this selection waits.", "Reload the list: they may be on their way, back or archived already.");
    }

    /// <returns>The return; null when nothing waits.</returns>
    public static Task<MessageReturn?> RunAsync(ServiceDbContext db, FailedMessageSelection selection, int? rate, TimeProvider clock, CancellationToken cancellationToken) => db.DoAsync(
        async () =>
        {
            if (await db.BeginReturnAsync(selection, Acting.Actor.Label, rate, clock, cancellationToken) is not { } wish)
                return null;
            db.Note(new AuditNote("failed-messages-returned", $"FailedMessages {wish.Scope}", clock.GetUtcNow())
            {
                Details = new Dictionary<string, string?>(StringComparer.Ordinal) { ["returnId"] = wish.Id.ToString(), ["messages"] = wish.Total.ToString(CultureInfo.InvariantCulture) },
            });
            return wish;
        },
        cancellationToken);
}
