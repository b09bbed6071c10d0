using MassTransit;

namespace Contracts;

/// <summary>A frozen form version is on its way to one environment. Builder → CDMS of <see cref="Environment"/>.</summary>
public sealed record FormVersionPublished
{
    /// <summary>The journey of this form version to this environment; the same in every attempt, and the saga's key.</summary>
    public required Guid FormDeploymentId { get; init; }

    /// <summary>1 for the first sending, one more for each retry that a person asked for.</summary>
    public required int Attempt { get; init; }

    /// <summary>The study release that carries the version; null when the version travels alone.</summary>
    public Guid? ReleaseId { get; init; }

    /// <summary>The environment that is to install it; also a header, by which subscriptions filter.</summary>
    public required string Environment { get; init; }

    /// <summary>OID of the Study (ODM 1.3.2, 3.1.1).</summary>
    public required string StudyOid { get; init; }

    /// <summary>OID of the FormDef (ODM 1.3.2, 3.1.1.3.5), unique inside its study.</summary>
    public required string FormOid { get; init; }

    /// <summary>Number of the form version: 1, 2, 3 ….</summary>
    public required int Version { get; init; }

    /// <summary><c>sha256:</c> and 64 lower-case hexadecimal digits, over the canonical JSON bytes of the definition before compression.</summary>
    public required string ContentHash { get; init; }

    /// <summary>How <see cref="Definition"/> is compressed: <c>br</c> (Brotli, RFC 7932), the word HTTP uses as Content-Encoding.</summary>
    public required string DefinitionEncoding { get; init; }

    /// <summary>The canonical JSON of the form version, UTF-8, compressed; inline while the message stays within the limit of SNS, else a reference into the claim-check store.</summary>
    public required MessageData<byte[]> Definition { get; init; }

    /// <summary>Why the version was frozen, as the publisher wrote it.</summary>
    public required string ChangeReason { get; init; }

    /// <summary>Who published it.</summary>
    public required string PublishedBy { get; init; }

    /// <summary>When it was published, UTC.</summary>
    public required DateTimeOffset PublishedAt { get; init; }
}
