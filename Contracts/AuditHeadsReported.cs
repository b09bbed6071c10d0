namespace Contracts;

/// <summary>A service tells another which heads of its audit trail it has kept. Many heads come in several of these.</summary>
public sealed record AuditHeadsReported
{
    /// <inheritdoc cref="AuditHeadsRequested.RequestId"/>
    public required Guid RequestId { get; init; }

    /// <summary>The service that asked, and whose chains the heads are of.</summary>
    public required string Service { get; init; }

    /// <summary>The service that answers.</summary>
    public required string ReportedBy { get; init; }

    /// <summary>Of each chain the newest head that was kept, and the newest of some older ages, so that a chain which grew again after a cut shows too. Empty: none is known.</summary>
    public required IReadOnlyList<AuditHead> Heads { get; init; }
}
