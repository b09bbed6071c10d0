using Messaging.Operations.FailedMessages;

namespace Operations.FailedMessages;

/// <summary>A return and how far it is.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Scope">What was asked for: <c>all</c>, <c>group …</c>, <c>messages …</c>.</param>
/// <param name="RequestedBy">Who asked.</param>
/// <param name="RequestedAt">When.</param>
/// <param name="RatePerSecond">Most in a second, as asked for.</param>
/// <param name="Total">How many messages it chose.</param>
/// <param name="Returned">How many are back.</param>
/// <param name="Refused">How many could not go back and wait again.</param>
/// <param name="MessagesPerSecond">How fast it is or was, over its whole time.</param>
/// <param name="IsCancelled">Whether somebody stopped it.</param>
/// <param name="FinishedAt">When it was over; null while it runs.</param>
public sealed record ReturnSummary(
    Guid Id, string Scope, string RequestedBy, DateTimeOffset RequestedAt, int? RatePerSecond, int Total, int Returned, int Refused, double MessagesPerSecond, bool IsCancelled, DateTimeOffset? FinishedAt)
{
    internal static ReturnSummary Of(MessageReturn row, DateTimeOffset now)
    {
        var seconds = ((row.FinishedAt ?? now) - row.RequestedAt).TotalSeconds;
        return new(
            row.Id, row.Scope, row.RequestedBy, row.RequestedAt, row.RatePerSecond, row.Total, row.Returned, row.Refused, seconds > 0 ? Math.Round(row.Returned / seconds, 1) : 0, row.IsCancelled, row.FinishedAt);
    }
}
