namespace Contracts;

/// <summary>The Builder asks an environment what it holds, to compare it with its own ledger. Builder → CDMS, which answers with <see cref="FormInventoryReported"/>.</summary>
public sealed record FormInventoryRequested
{
    /// <summary>Names this question in its answer.</summary>
    public required Guid RequestId { get; init; }

    /// <summary>The environment that is asked; also a header, by which subscriptions filter.</summary>
    public required string Environment { get; init; }
}
