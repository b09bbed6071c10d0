namespace ServiceDefaults;

/// <summary>When a failed message is tried again; <see cref="FailurePolicy"/> says which failures.</summary>
// "Messaging": { "FailurePolicy": { "InPlace": ["00:00:00", "00:00:00.2"], "Redelivery": ["00:01:00"] } }
public sealed class FailurePolicyOptions
{
    private static readonly TimeSpan[] DefaultInPlace =
    [
        TimeSpan.Zero, TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(600), TimeSpan.FromMilliseconds(1800), TimeSpan.FromMilliseconds(5400),
    ];

    private static readonly TimeSpan[] DefaultRedelivery =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4),
    ];

    /// <summary>Pauses before each retry while the message is held: at once, then 0.2, 0.6, 1.8 and 5.4 s. Empty list: none.</summary>
    public TimeSpan[]? InPlace { get; set; }

    /// <summary>Pauses before each redelivery, the message back in the queue: 1 min, 5 min, 15 min, 1 h, 4 h. Empty list: none.</summary>
    public TimeSpan[]? Redelivery { get; set; }

    // Not initial values of the properties: the configuration binder would append to them.
    internal TimeSpan[] InPlaceOrDefault => InPlace ?? DefaultInPlace;

    internal TimeSpan[] RedeliveryOrDefault => Redelivery ?? DefaultRedelivery;
}
