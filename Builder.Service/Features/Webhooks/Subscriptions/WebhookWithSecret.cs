namespace Builder.Service.Features.Webhooks.Subscriptions;

/// <summary>A subscription with its new secret, which is shown here and never again.</summary>
/// <param name="Webhook">The subscription.</param>
/// <param name="Secret">What the receiver checks signatures with: <c>whsec_</c> and 32 bytes in base64.</param>
public sealed record WebhookWithSecret(WebhookSummary Webhook, string Secret);
