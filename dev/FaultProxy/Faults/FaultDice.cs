using System.Collections.Concurrent;

namespace FaultProxy.Faults;

/// <summary>Draws, for one proxy. A draw depends on seed, kind, action and its number among those of its action: not on time, nor on what other actions do.</summary>
internal sealed class FaultDice(FaultCounts counts)
{
    private readonly ConcurrentDictionary<string, long> _drawn = new(StringComparer.Ordinal);

    /// <summary>What is drawn from now on.</summary>
    public FaultPlan Plan { get; set; } = FaultPlan.None;

    /// <summary>Whether the fault happens; counts it if so.</summary>
    public bool Hits(FaultKind kind, string action) => Roll(kind, action) is not null;

    /// <summary>Null when the fault does not happen; else how it happens, a second draw from 0 to below 1.</summary>
    public double? Roll(FaultKind kind, string action)
    {
        var (plan, purpose) = (Plan, $"{kind} {action}");
        var number = _drawn.AddOrUpdate(purpose, 1, static (_, drawn) => drawn + 1);
        if (SeededDraw.Of(plan.Seed, purpose, number) >= plan.RateOf(kind))
            return null;
        counts.Add(kind);
        return SeededDraw.Of(plan.Seed, purpose + " how", number);
    }
}
