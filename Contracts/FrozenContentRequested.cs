namespace Contracts;

/// <summary>The Builder asks an environment for a form version or the manifest of a release that it has lost itself, as after the restore of an old backup. Builder → CDMS, which answers with <see cref="FrozenContentReturned"/>.</summary>
public sealed record FrozenContentRequested
{
    /// <summary>The environment that is asked; also a header, by which subscriptions filter.</summary>
    public required string Environment { get; init; }

    /// <inheritdoc cref="FormVersionPublished.StudyOid"/>
    public required string StudyOid { get; init; }

    /// <summary>OID of the form whose version is asked for; null: the manifest of a release is.</summary>
    public string? FormOid { get; init; }

    /// <summary>Number of the form version, or of the release.</summary>
    public required int Number { get; init; }

    /// <summary>The content that is asked for: <c>sha256:</c> and 64 lower-case hexadecimal digits, over its canonical JSON bytes, as the environment has reported it.</summary>
    public required string ContentHash { get; init; }
}
