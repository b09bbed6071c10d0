using Builder.Service.Domain;

namespace Builder.Service.Features.Webhooks.Subscriptions;

/// <summary>A subscription, without its secret.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Url">Where deliveries are posted.</param>
/// <param name="Description">Whose it is and what for.</param>
/// <param name="Events">What it is told of.</param>
/// <param name="StudyOid">The one study that it hears of; null: all.</param>
/// <param name="IsEnabled">Whether it is told of what happens.</param>
/// <param name="DisabledAt">When it was disabled.</param>
/// <param name="DisabledBecause">Why, and what to do.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="PreviousSecretUntil">Until when the secret before a rotation signs beside the new one; null: it does not.</param>
public sealed record WebhookSummary(
    Guid Id, string Url, string Description, IReadOnlyList<string> Events, string? StudyOid, bool IsEnabled, DateTimeOffset? DisabledAt, string? DisabledBecause,
    DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset? PreviousSecretUntil)
{
    internal string Path => $"/api/webhooks/{Id}";

    internal static WebhookSummary Of(WebhookSubscription row) => new(
        row.Id, row.Url, row.Description, row.Types, row.StudyOid.Length == 0 ? null : row.StudyOid, row.IsEnabled, row.DisabledAt, row.DisabledBecause, row.CreatedAt, row.CreatedBy,
        row.PreviousSecretUntil);
}
