namespace Builder.Service.Domain;

/// <summary>The states of a release's journey to an environment, as stored, as shown and as the state machine names them.</summary>
public static class ReleaseDeploymentState
{
    /// <summary>To be sent at a time to come.</summary>
    public const string Scheduled = nameof(Scheduled);

    /// <summary>Sent; the environment does not hold all of it yet.</summary>
    public const string Delivering = nameof(Delivering);

    /// <summary>The environment holds every form version of it, hashes equal.</summary>
    public const string Ready = nameof(Ready);

    /// <summary>It cannot become ready as things stand; the problems say why.</summary>
    public const string Blocked = nameof(Blocked);

    /// <summary>Called off before it was ready.</summary>
    public const string Cancelled = nameof(Cancelled);

    /// <summary>Was ready, and is not to be used any more.</summary>
    public const string Withdrawn = nameof(Withdrawn);

    public static IReadOnlyList<string> All { get; } = [Scheduled, Delivering, Ready, Blocked, Cancelled, Withdrawn];

    /// <summary>An answer of the environment may still change them.</summary>
    public static IReadOnlyList<string> Unsettled { get; } = [Delivering, Blocked];

    /// <summary>The release may be deployed there once more.</summary>
    public static IReadOnlyList<string> Ended { get; } = [Cancelled, Withdrawn];
}
