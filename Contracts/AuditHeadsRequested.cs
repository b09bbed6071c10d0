namespace Contracts;

/// <summary>A service asks what the others know of its audit trail, hourly and when somebody verifies it. Every other service answers with <see cref="AuditHeadsReported"/>.</summary>
public sealed record AuditHeadsRequested
{
    /// <summary>Names this question in its answers.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>The service that asks, and whose chains are meant.</summary>
    public required string Service { get; init; }
}
