namespace Contracts;

/// <summary>The newest block of one chain of an audit trail.</summary>
public sealed record AuditHead
{
    /// <summary>The study whose chain it is; empty: the chain of what belongs to no study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>Number of the block in its chain: 1, 2, 3 ….</summary>
    public required long Number { get; init; }

    /// <summary>Hash of the block, which depends on every block before: <c>sha256:</c> and 64 lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>When the block was sealed, UTC, by the clock of its service.</summary>
    public required DateTimeOffset SealedAt { get; init; }
}
