using System.Security.Cryptography;
using Builder.Service.Domain;
using Microsoft.AspNetCore.DataProtection;

namespace Builder.Service.Features.Webhooks;

/// <summary>Secrets of subscriptions: made here, shown once, stored protected.</summary>
internal sealed class WebhookSecrets(IDataProtectionProvider protection)
{
    private const string Prefix = "whsec_";
    private const int Bytes = 32;

    private readonly IDataProtector _protector = protection.CreateProtector("Builder.Webhooks.Secret");

    /// <summary>A new secret, as the receiver is given it.</summary>
    public static string Create() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>For <see cref="WebhookSubscription.Secret"/>.</summary>
    public string Protect(string secret) => _protector.Protect(secret);

    /// <summary>The keys that sign now: the newest first, and the one before it while it still counts.</summary>
    /// <exception cref="CryptographicException">The key that protects them is gone: rotate the secret.</exception>
    public IReadOnlyList<byte[]> KeysOf(WebhookSubscription subscription, DateTimeOffset now) =>
        subscription is { PreviousSecret: { } previous } && subscription.PreviousSecretUntil > now
            ? [KeyOf(subscription.Secret), KeyOf(previous)]
            : [KeyOf(subscription.Secret)];

    private byte[] KeyOf(string stored) => Convert.FromBase64String(_protector.Unprotect(stored)[Prefix.Length..]);
}
