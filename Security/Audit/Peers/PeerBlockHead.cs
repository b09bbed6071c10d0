namespace Security.Audit.Peers;

/// <summary>The newest block of a chain as another service told it, or as another service reported of this one. Never changed, never deleted.</summary>
/// <remarks>What is stored here lies in another database than the chain itself: who rewrites the one cannot reach the other.</remarks>
public sealed class PeerBlockHead
{
    /// <summary>In the order of receiving.</summary>
    public long Id { get; private set; }

    /// <summary>The service whose chain it is; this service's own name for heads that a peer reported back.</summary>
    public required string Service { get; init; }

    /// <summary>The chain: the study; empty: rows of no study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>Number of the block.</summary>
    public required long Number { get; init; }

    /// <summary>Its hash, 32 bytes.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>When it was sealed, by the clock of its service.</summary>
    public required DateTimeOffset SealedAt { get; init; }

    /// <summary>When it was received, by this service's clock.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }
}
