namespace Contracts;

/// <summary>A service sealed rows of its audit trail. To every other service, which keeps the heads: a chain that is cut or rewritten later does not fit them any more.</summary>
public sealed record AuditBlocksSealed
{
    /// <summary>The service: <c>builder</c>, <c>cdms-uat</c>.</summary>
    public required string Service { get; init; }

    /// <summary>The newest block of each chain that grew; at least one.</summary>
    public required IReadOnlyList<AuditHead> Heads { get; init; }
}
