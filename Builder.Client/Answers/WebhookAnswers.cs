using System.Text.Json;

namespace Builder.Client;

/// <summary>The webhook subscriptions, and all that one can be told of.</summary>
public sealed record WebhookListAnswer(IReadOnlyList<WebhookAnswer> Webhooks, IReadOnlyList<string> Events);

/// <summary>Somebody outside who is told what happens; null for StudyOid: in all studies.</summary>
public sealed record WebhookAnswer(
    Guid Id, string Url, string Description, IReadOnlyList<string> Events, string? StudyOid, bool IsEnabled, DateTimeOffset? DisabledAt, string? DisabledBecause,
    DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset? PreviousSecretUntil);

/// <summary>A subscription with its new secret, which no other answer has.</summary>
public sealed record WebhookSecretAnswer(WebhookAnswer Webhook, string Secret);

/// <summary>One page of the log of a subscription, the newest first.</summary>
public sealed record WebhookDeliveryListAnswer(IReadOnlyList<WebhookDeliveryAnswer> Items, int Number, int Size, int Total);

/// <summary>What happened, on its way to a receiver: Pending, Delivered, Failed or Cancelled.</summary>
public sealed record WebhookDeliveryAnswer(
    long Id, string WebhookId, string Type, string StudyOid, DateTimeOffset OccurredAt, string State, int Tries, DateTimeOffset? DueAt, DateTimeOffset? SettledAt, int? StatusCode, string? Error);

/// <summary>A delivery with what was sent and every try, the oldest first.</summary>
public sealed record WebhookDeliveryDetailAnswer(WebhookDeliveryAnswer Delivery, JsonElement Body, IReadOnlyList<WebhookAttemptAnswer> Attempts);

/// <summary>One try; an error says what to do.</summary>
public sealed record WebhookAttemptAnswer(DateTimeOffset At, int Milliseconds, int? StatusCode, string? Error);
