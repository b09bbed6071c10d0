using MassTransit;

namespace Contracts;

/// <summary>A study release is on its way to one environment. Builder → CDMS of <see cref="Environment"/>. Its form versions travel by themselves, as <see cref="FormVersionPublished"/>; those that are installed there already count by their hash.</summary>
public sealed record StudyReleasePublished
{
    /// <summary>The journey of this release to this environment; the same in every attempt, and the saga's key.</summary>
    public required Guid ReleaseDeploymentId { get; init; }

    /// <summary>1 for the first sending, one more for each time that a person asked again.</summary>
    public required int Attempt { get; init; }

    /// <summary>The release; the same in every environment.</summary>
    public required Guid ReleaseId { get; init; }

    /// <summary>The environment that is to receive it; also a header, by which subscriptions filter.</summary>
    public required string Environment { get; init; }

    /// <inheritdoc cref="FormVersionPublished.StudyOid"/>
    public required string StudyOid { get; init; }

    /// <summary>Number of the release in its study: 1, 2, 3 ….</summary>
    public required int ReleaseNumber { get; init; }

    /// <summary><c>sha256:</c> and 64 lower-case hexadecimal digits, over the canonical JSON bytes of the manifest before compression.</summary>
    public required string ManifestHash { get; init; }

    /// <summary>How <see cref="Manifest"/> is compressed: <c>br</c> (Brotli, RFC 7932), the word HTTP uses as Content-Encoding.</summary>
    public required string ManifestEncoding { get; init; }

    /// <summary>The manifest as canonical JSON, UTF-8, compressed: the plan of visits, and FormOid, version and hash of every form. Inline while the message stays within the limit of SNS, else a reference into the claim-check store.</summary>
    public required MessageData<byte[]> Manifest { get; init; }

    /// <summary>Why the release was made, as its publisher wrote it.</summary>
    public required string ChangeReason { get; init; }

    /// <summary>Who made it.</summary>
    public required string PublishedBy { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset PublishedAt { get; init; }
}
