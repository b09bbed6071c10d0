using Builder.Service.Domain;

namespace Builder.Service.Features.Webhooks.Telling;

/// <summary>What has to be known of a subscription to write its deliveries.</summary>
internal sealed record KnownSubscription(Guid Id, string StudyOid, IReadOnlyList<string> Types)
{
    /// <summary>Whether it is told of this.</summary>
    public bool Hears(Notice notice) =>
        Types.Contains(notice.Type, StringComparer.Ordinal) && (StudyOid.Length == 0 || string.Equals(StudyOid, notice.StudyOid, StringComparison.Ordinal));

    public static KnownSubscription Of(WebhookSubscription subscription) => new(subscription.Id, subscription.StudyOid, subscription.Types);
}
