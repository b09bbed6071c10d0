namespace Contracts;

/// <summary>A CDMS has started and its subscriptions stand: the Builder sends again what is unsettled there. CDMS → Builder.</summary>
public sealed record EnvironmentAnnounced
{
    /// <summary>The environment's name.</summary>
    public required string Environment { get; init; }

    /// <summary><c>uat</c> or <c>production</c>; never changes for an environment.</summary>
    public required string Kind { get; init; }

    /// <summary>Version of the CDMS software.</summary>
    public required string SoftwareVersion { get; init; }

    /// <summary>When it started, UTC.</summary>
    public required DateTimeOffset AnnouncedAt { get; init; }
}
