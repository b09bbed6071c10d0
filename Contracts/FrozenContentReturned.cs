using MassTransit;

namespace Contracts;

/// <summary>A form version or the manifest of a release as an environment holds it, given back to the Builder that has lost it. CDMS → Builder.</summary>
public sealed record FrozenContentReturned
{
    /// <summary>The environment that answers.</summary>
    public required string Environment { get; init; }

    /// <inheritdoc cref="FormVersionPublished.StudyOid"/>
    public required string StudyOid { get; init; }

    /// <inheritdoc cref="FrozenContentRequested.FormOid"/>
    public string? FormOid { get; init; }

    /// <inheritdoc cref="FrozenContentRequested.Number"/>
    public required int Number { get; init; }

    /// <inheritdoc cref="FrozenContentRequested.ContentHash"/>
    public required string ContentHash { get; init; }

    /// <summary>How <see cref="Content"/> is compressed: <c>br</c> (Brotli, RFC 7932), the word HTTP uses as Content-Encoding.</summary>
    public required string ContentEncoding { get; init; }

    /// <summary>The canonical JSON, UTF-8, compressed; inline while the message stays within the limit of SNS, else a reference into the claim-check store. Null: the environment does not hold it with this hash.</summary>
    public MessageData<byte[]>? Content { get; init; }
}
