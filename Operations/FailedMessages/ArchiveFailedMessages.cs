using System.Globalization;
using Messaging.Operations.FailedMessages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;
using Security.Audit;
using ServiceDefaults;

namespace Operations.FailedMessages;

/// <summary>Decides that failed messages shall not go back, with a note; or takes that decision back.</summary>
internal static class ArchiveFailedMessages
{
    /// <param name="Selection">Which.</param>
    /// <param name="Note">Why, 1 to 2,000 characters.</param>
    public sealed record Request(SelectionRequest Selection, string Note);

    /// <param name="Selection">Which.</param>
    public sealed record BackRequest(SelectionRequest Selection);

    /// <param name="Messages">How many it was done to.</param>
    public sealed record Response(int Messages);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(Request request, ServiceDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (request.Selection.FindProblem() is { } problem)
            return problem;
        return IsNote(request.Note)
            ? TypedResults.Ok(new Response(await RunAsync(db, request.Selection.Selection, request.Note, clock, cancellationToken)))
            : Problem.Unprocessable("bad-note", "The field note must hold 1 to 2,000 characters and no control characters.", "Say why the messages shall not go back, as an auditor should read it.", new Place(Path: "$.note"));
    }

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleBackAsync(BackRequest request, ServiceDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (request.Selection.FindProblem() is { } problem)
            return problem;
        return TypedResults.Ok(new Response(await RunBackAsync(db, request.Selection.Selection, clock, cancellationToken)));
    }

    public static bool IsNote(string? note) => !string.IsNullOrWhiteSpace(note) && note.Length <= 2000 && StorableText.IsStorable(note) && !note.Any(sign => char.IsControl(sign) && sign is not '\n' and not '\r');

    public static Task<int> RunAsync(ServiceDbContext db, FailedMessageSelection selection, string note, TimeProvider clock, CancellationToken cancellationToken)
    {
        Acting.Because(note);
        return db.DoAsync(
            async () => Note(db, "failed-messages-archived", selection, await db.ArchiveFailedMessagesAsync(selection, Acting.Actor.Label, note, clock, cancellationToken), clock), cancellationToken);
    }

    public static Task<int> RunBackAsync(ServiceDbContext db, FailedMessageSelection selection, TimeProvider clock, CancellationToken cancellationToken) =>
        db.DoAsync(async () => Note(db, "failed-messages-taken-out", selection, await db.TakeOutFailedMessagesAsync(selection, cancellationToken), clock), cancellationToken);

    private static int Note(ServiceDbContext db, string action, FailedMessageSelection selection, int count, TimeProvider clock)
    {
        if (count > 0)
        {
            db.Note(new AuditNote(action, $"FailedMessages {selection}", clock.GetUtcNow())
            {
                Details = new Dictionary<string, string?>(StringComparer.Ordinal) { ["messages"] = count.ToString(CultureInfo.InvariantCulture) },
            });
        }

        return count;
    }
}
