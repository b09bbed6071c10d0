using System.Text.Json;
using Messaging.Operations.FailedMessages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ServiceDefaults;

namespace Operations.FailedMessages;

/// <summary>One failed message with its headers and what may be shown of its body.</summary>
internal static class GetFailedMessage
{
    /// <param name="Message">As in the list.</param>
    /// <param name="Group">The key of its group.</param>
    /// <param name="ExceptionType">Full name of the exception; empty where it is not known.</param>
    /// <param name="Frame">First line of the stack trace.</param>
    /// <param name="Headers">Its message attributes; of a quarantined one, what goes with it.</param>
    /// <param name="Body">The body; what could be somebody's data, and long texts, are replaced by what they are.</param>
    /// <param name="CollectedAt">When it came here.</param>
    /// <param name="SettledAt">When it went back or was archived.</param>
    /// <param name="SettledBy">Who archived it.</param>
    /// <param name="Others">The numbers of other failures of the same message, the newest first.</param>
    public sealed record Response(
        FailedMessageSummary Message, string Group, string ExceptionType, string Frame, IReadOnlyDictionary<string, string> Headers, string Body, DateTimeOffset CollectedAt,
        DateTimeOffset? SettledAt, string? SettledBy, IReadOnlyList<long> Others);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(long id, ServiceDbContext db, IOptions<FailedMessageOptions> options, CancellationToken cancellationToken) =>
        await FindAsync(id, db, options.Value, cancellationToken) is { } found
            ? TypedResults.Ok(found)
            : Problem.NotFound("unknown-failed-message", $"There is no failed message {id}.", "List those there are with GET /api/failed-messages.");

    public static async Task<Response?> FindAsync(long id, ServiceDbContext db, FailedMessageOptions options, CancellationToken cancellationToken)
    {
        if (await db.Set<FailedMessage>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } row)
            return null;
        var others = row.MessageId is null ? [] : await db.Set<FailedMessage>().Where(other => other.MessageId == row.MessageId && other.Id != id)
            .OrderByDescending(other => other.Id).Take(20).Select(other => other.Id).ToListAsync(cancellationToken);
        return new(
            FailedMessageSummary.Projection.Compile()(row), row.GroupKey, row.ExceptionType, row.Frame, HeadersOf(row, options), PayloadMask.Of(row.Body, options.MaskedFields), row.CollectedAt, row.SettledAt, row.SettledBy, others);
    }

    private static Dictionary<string, string> HeadersOf(FailedMessage row, FailedMessageOptions options)
    {
        var masked = options.MaskedFields.ToHashSet(StringComparer.OrdinalIgnoreCase);
        using var headers = JsonDocument.Parse(row.Attributes);
        return headers.RootElement.EnumerateObject().Where(header => header.Value.ValueKind is not JsonValueKind.Null)
            .ToDictionary(header => header.Name, header => masked.Contains(header.Name) ? "(masked)" : header.Value.ToString(), StringComparer.Ordinal);
    }
}
