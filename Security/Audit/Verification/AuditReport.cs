namespace Security.Audit.Verification;

/// <summary>What a verification of the whole trail found.</summary>
public sealed record AuditReport
{
    /// <summary>The service whose trail it is.</summary>
    public required string Service { get; init; }

    /// <summary>When the verification began, UTC.</summary>
    public required DateTimeOffset VerifiedAt { get; init; }

    /// <summary>True when nothing is wrong.</summary>
    public bool IsIntact => Findings.Count == 0;

    /// <summary>How many chains were checked.</summary>
    public required int Chains { get; init; }

    /// <summary>How many blocks were checked.</summary>
    public required long Blocks { get; init; }

    /// <summary>How many rows stand in blocks.</summary>
    public required long Records { get; init; }

    /// <summary>How many heads of peers the chains were compared with.</summary>
    public required int PeerHeads { get; init; }

    /// <summary>The first broken block of each chain that has one.</summary>
    public required IReadOnlyList<BrokenBlock> FirstBroken { get; init; }

    /// <summary>What is wrong, chain by chain and block by block; the first 1,000.</summary>
    public required IReadOnlyList<AuditFinding> Findings { get; init; }

    /// <summary>How many more there are.</summary>
    public required long FindingsLeftOut { get; init; }
}
