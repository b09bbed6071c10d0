namespace Builder.Service.Features.Webhooks;

/// <summary>How those outside are told.</summary>
// "Webhooks": { "AllowedHosts": [ "hooks.internal.example" ] }
public sealed class WebhookOptions
{
    public const string Section = "Webhooks";

    /// <summary>Whether this process sends; default true. False leaves it to other replicas.</summary>
    public bool IsSending { get; set; } = true;

    /// <summary>Whether addresses may be plain HTTP outside of Development too; default false.</summary>
    public bool AllowHttp { get; set; }

    /// <summary>Hosts, as the addresses of subscriptions name them, that may lie in private networks or on this machine; default none.</summary>
    public IReadOnlyList<string> AllowedHosts { get; set; } = [];

    /// <summary>How long a receiver has to answer; default 20 s. One second to a minute.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How often due deliveries and new subscriptions are looked for, beside what this process writes itself; default 5 s. At most 10 s.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the secret before a rotation signs beside the new one; default a day. At least a minute.</summary>
    public TimeSpan SecretOverlap { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long delivered ones are kept; default 30 days. At least an hour.</summary>
    public TimeSpan KeepDeliveredFor { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long those are kept that failed or were cancelled; default 180 days. At least a day.</summary>
    public TimeSpan KeepFailedFor { get; set; } = TimeSpan.FromDays(180);

    internal bool IsSensible =>
        Timeout >= TimeSpan.FromSeconds(1) && Timeout <= TimeSpan.FromMinutes(1)
        && PollInterval >= TimeSpan.FromMilliseconds(100) && PollInterval <= TimeSpan.FromSeconds(10)
        && SecretOverlap >= TimeSpan.FromMinutes(1) && KeepDeliveredFor >= TimeSpan.FromHours(1) && KeepFailedFor >= TimeSpan.FromDays(1);

    internal bool Allows(string host) => AllowedHosts.Contains(host, StringComparer.OrdinalIgnoreCase);
}
