using Builder.Service.Domain;

namespace Builder.Service.Features.Webhooks.Telling;

/// <summary>Something that happened, as receivers are told of it.</summary>
/// <param name="Type">One of <see cref="WebhookType"/>.</param>
/// <param name="StudyOid">The study; empty for a test.</param>
/// <param name="At">When it happened.</param>
/// <param name="Sequence">Rises with each change of the same thing; it may skip numbers.</param>
/// <param name="Data">What happened.</param>
internal sealed record Notice(string Type, string StudyOid, DateTimeOffset At, int Sequence, object Data)
{
    /// <summary>Its delivery to one subscription, due at once.</summary>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="id">The same in all subscriptions.</param>
    public WebhookDelivery To(Guid subscriptionId, string id) => new WebhookDelivery
    {
        WebhookSubscriptionId = subscriptionId, WebhookId = id, Type = Type, StudyOid = StudyOid, OccurredAt = At, Body = NoticeBody.Write(id, this),
    }.Due(At);
}
