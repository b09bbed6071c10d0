namespace Builder.Service.Domain;

/// <summary>One thing that happened, on its way to one subscription. Written in the transaction in which it happened.</summary>
public sealed class WebhookDelivery
{
    public long Id { get; private set; }
    public required Guid WebhookSubscriptionId { get; init; }

    /// <summary>Names what happened, alike in every subscription and every try: what receivers tell repetitions by.</summary>
    public required string WebhookId { get; init; }

    /// <summary>One of <see cref="WebhookType"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The study it is of; empty for a test.</summary>
    public required string StudyOid { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>JSON, as it is sent and signed.</summary>
    public required string Body { get; init; }
    public string State { get; private set; } = WebhookDeliveryState.Pending;

    /// <summary>Tries since it was made, or since somebody had it sent again.</summary>
    public int Tries { get; private set; }

    /// <summary>When it is to be tried; while somebody sends it, when their lease ends. Null once it is settled.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Who sends it just now: a new value for each claim; null while nobody does.</summary>
    public Guid? LeaseId { get; private set; }
    public DateTimeOffset? SettledAt { get; private set; }
    public List<WebhookAttempt> Attempts { get; } = [];

    /// <summary>A delivery that can be sent at once.</summary>
    public WebhookDelivery Due(DateTimeOffset at)
    {
        DueAt = at;
        return this;
    }

    /// <summary>The receiver has it.</summary>
    public void Succeed(WebhookAttempt attempt) => Settle(WebhookDeliveryState.Delivered, attempt.At, attempt);

    /// <summary>The receiver does not have it; it is tried again, or not when there is no next time.</summary>
    public void Miss(WebhookAttempt attempt, DateTimeOffset? next)
    {
        if (next is null)
        {
            Settle(WebhookDeliveryState.Failed, attempt.At, attempt);
            return;
        }
        Note(attempt);
        (DueAt, LeaseId) = (next, null);
    }

    /// <summary>Its subscription is disabled, so it is not sent; with the attempt by which that was learnt, if there was one.</summary>
    public void Cancel(DateTimeOffset at, WebhookAttempt? attempt = null) => Settle(WebhookDeliveryState.Cancelled, at, attempt);

    /// <summary>Begins anew with all tries, under the same <see cref="WebhookId"/>.</summary>
    public void SendAgain(DateTimeOffset at)
    {
        (State, Tries, DueAt, SettledAt) = (WebhookDeliveryState.Pending, 0, at, null);
    }

    private void Settle(string state, DateTimeOffset at, WebhookAttempt? attempt)
    {
        Note(attempt);
        (State, SettledAt, DueAt, LeaseId) = (state, at, null, null);
    }

    private void Note(WebhookAttempt? attempt)
    {
        if (attempt is null)
            return;
        Attempts.Add(attempt);
        Tries++;
    }
}
