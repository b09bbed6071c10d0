namespace Security.Audit.Sealing;

/// <summary>Who seals this database now, and what was told to the other services. One row.</summary>
public sealed class AuditSealerLease
{
    /// <summary>The id of the one row.</summary>
    public const int OnlyId = 1;

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public required int Id { get; init; }

    /// <summary>The process that seals; empty: none yet.</summary>
    public required string Holder { get; init; }

    /// <summary>Until when nobody else does.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary><see cref="AuditBlock.Id"/> of the newest block whose head was published; 0: none.</summary>
    public required long PublishedBlockId { get; init; }

    /// <summary>When heads were last published.</summary>
    public required DateTimeOffset HeadsPublishedAt { get; init; }

    /// <summary>When the peers were last asked what they know of this service's chains.</summary>
    public required DateTimeOffset HeadsRequestedAt { get; init; }
}
