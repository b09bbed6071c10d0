using ServiceDefaults;

namespace Builder.Service.Domain;

/// <summary>Somebody outside who is told what becomes of versions, deployments and releases.</summary>
/// <remarks>Never deleted, since its deliveries and the audit trail name it: who no longer wants to be told disables it.</remarks>
public sealed class WebhookSubscription : IRevisioned
{
    public required Guid Id { get; init; }
    public int Revision { get; set; }

    /// <summary>Where deliveries are posted.</summary>
    public required string Url { get; set; }

    /// <summary>Whose it is and what for.</summary>
    public required string Description { get; set; }

    /// <summary>Some of <see cref="WebhookType.All"/>.</summary>
    public required IReadOnlyList<string> Types { get; set; }

    /// <summary>The one study that it hears of; empty: all studies.</summary>
    public required string StudyOid { get; init; }

    /// <summary>The secret that signs, protected.</summary>
    public required string Secret { get; set; }

    /// <summary>The secret before it, protected, which signs beside it until <see cref="PreviousSecretUntil"/>.</summary>
    public string? PreviousSecret { get; set; }
    public DateTimeOffset? PreviousSecretUntil { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }

    /// <summary>Null while it is told of what happens.</summary>
    public DateTimeOffset? DisabledAt { get; private set; }

    /// <summary>Why it is disabled, and what to do; null while it is not.</summary>
    public string? DisabledBecause { get; private set; }

    public bool IsEnabled => DisabledAt is null;

    /// <summary>It is told no more; what waits is not sent.</summary>
    public void Disable(DateTimeOffset at, string because)
    {
        DisabledAt ??= at;
        DisabledBecause ??= because;
    }

    /// <summary>It is told of what happens from now on.</summary>
    public void Enable()
    {
        DisabledAt = null;
        DisabledBecause = null;
    }

    /// <summary>Takes a new secret into use. The one that it replaces signs beside it for a while, so that the receiver can change over without losing anything.</summary>
    public void Rotate(string secret, DateTimeOffset previousUntil)
    {
        PreviousSecret = Secret;
        PreviousSecretUntil = previousUntil;
        Secret = secret;
    }
}
