namespace Contracts;

/// <summary>One form version of a release.</summary>
public sealed record ReleasedFormVersion
{
    /// <inheritdoc cref="FormVersionPublished.FormOid"/>
    public required string FormOid { get; init; }

    /// <inheritdoc cref="FormVersionPublished.Version"/>
    public required int Version { get; init; }

    /// <inheritdoc cref="FormVersionPublished.ContentHash"/>
    public required string ContentHash { get; init; }
}
