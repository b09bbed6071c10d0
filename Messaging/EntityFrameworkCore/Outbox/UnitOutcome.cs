namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>What became of the messages of one unit.</summary>
internal sealed class UnitOutcome<TKey>(TKey unit)
{
    public TKey Unit { get; } = unit;

    /// <summary>The sequence numbers that the broker has taken.</summary>
    public List<long> Sent { get; } = [];

    /// <summary>The message that could not be sent; those behind it wait.</summary>
    public SendFailure? Failure { get; set; }

    /// <summary>Whether sending ended early because the process stops or the lease runs out.</summary>
    public bool IsInterrupted { get; set; }
}

/// <summary>A message that the broker did not take, and why.</summary>
internal sealed record SendFailure(OutboxMessage Message, Exception Exception);
