using System.Linq.Expressions;
using Builder.Service.Domain;

namespace Builder.Service.Features.Webhooks.Deliveries;

/// <summary>A delivery, as lists show it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="WebhookId">What receivers tell repetitions by.</param>
/// <param name="Type">What happened.</param>
/// <param name="StudyOid">In which study; empty for a test.</param>
/// <param name="OccurredAt">When it happened.</param>
/// <param name="State">Pending, Delivered, Failed or Cancelled.</param>
/// <param name="Tries">How often it was tried since it was made or sent again.</param>
/// <param name="DueAt">When it is tried next; null: not by itself.</param>
/// <param name="SettledAt">When that was decided.</param>
/// <param name="StatusCode">What the receiver answered last; null: nothing.</param>
/// <param name="Error">What went wrong last, and what to do; null: nothing.</param>
public sealed record WebhookDeliverySummary(
    long Id, string WebhookId, string Type, string StudyOid, DateTimeOffset OccurredAt, string State, int Tries, DateTimeOffset? DueAt, DateTimeOffset? SettledAt, int? StatusCode, string? Error)
{
    internal static Expression<Func<WebhookDelivery, WebhookDeliverySummary>> Projection { get; } = delivery => new(
        delivery.Id, delivery.WebhookId, delivery.Type, delivery.StudyOid, delivery.OccurredAt, delivery.State, delivery.Tries, delivery.DueAt, delivery.SettledAt,
        delivery.Attempts.OrderByDescending(attempt => attempt.Id).Select(attempt => attempt.StatusCode).FirstOrDefault(),
        delivery.Attempts.OrderByDescending(attempt => attempt.Id).Select(attempt => attempt.Error).FirstOrDefault());
}
