namespace Builder.Service.Domain;

/// <summary>One try to deliver.</summary>
public sealed class WebhookAttempt
{
    public long Id { get; private set; }
    public long WebhookDeliveryId { get; private set; }
    public required DateTimeOffset At { get; init; }

    /// <summary>How long the receiver took.</summary>
    public required int Milliseconds { get; init; }

    /// <summary>What the receiver answered; null where it did not.</summary>
    public required int? StatusCode { get; init; }

    /// <summary>What went wrong and what to do about it; null for a success.</summary>
    public required string? Error { get; init; }
}
