using System.Linq.Expressions;
using Messaging.Operations.FailedMessages;

namespace Operations.FailedMessages;

/// <summary>A failed message in a list.</summary>
/// <param name="Id">Its number here.</param>
/// <param name="MessageId">The message's id; null where nobody can read it.</param>
/// <param name="Kind">Where it was set aside.</param>
/// <param name="Queue">Where it goes back to.</param>
/// <param name="MessageType">Its type; empty where nobody can read it.</param>
/// <param name="Reason">What was said when it failed.</param>
/// <param name="Attempts">How often it was tried; 0 where that is not known.</param>
/// <param name="FailedAt">When it was set aside.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Link">What it is about, as <c>field:value</c>.</param>
/// <param name="Note">Why it was archived, or why it could not go back.</param>
public sealed record FailedMessageSummary(
    long Id, Guid? MessageId, FailedMessageKind Kind, string Queue, string MessageType, string Reason, int Attempts, DateTimeOffset FailedAt, FailedMessageState State, string? Link, string? Note)
{
    internal static Expression<Func<FailedMessage, FailedMessageSummary>> Projection { get; } =
        row => new(row.Id, row.MessageId, row.Kind, row.Queue, row.MessageType, row.Reason, row.Attempts, row.FailedAt, row.State, row.Link, row.Note);
}
