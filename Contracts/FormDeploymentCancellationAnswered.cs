namespace Contracts;

/// <summary>An environment answers a cancellation. CDMS → Builder.</summary>
public sealed record FormDeploymentCancellationAnswered
{
    /// <inheritdoc cref="FormVersionPublished.FormDeploymentId"/>
    public required Guid FormDeploymentId { get; init; }

    /// <summary>The environment that answers.</summary>
    public required string Environment { get; init; }

    /// <summary>True when the version had been installed before the cancellation came: then Installed stands.</summary>
    public required bool WasInstalled { get; init; }

    /// <summary>The hash of what is installed; null when nothing is.</summary>
    public string? ContentHash { get; init; }

    /// <summary>When the version was installed, UTC; null when it is not.</summary>
    public DateTimeOffset? InstalledAt { get; init; }

    /// <summary>When the cancellation was judged, UTC.</summary>
    public required DateTimeOffset AnsweredAt { get; init; }
}
