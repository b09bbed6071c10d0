using System.Collections.Concurrent;

namespace FaultProxy.Faults;

/// <summary>Draws, for one proxy. A draw depends on seed, kind, action and its number among those of its action: not on time, nor on what other actions do.</summary>
internal sealed class FaultDice(FaultCounts counts)
{
    private readonly ConcurrentDictionary<(FaultKind Kind, string Action), long> _drawn = new();

    /// <summary>What is drawn from now on.</summary>
    public FaultPlan Plan { get; set; } = FaultPlan.None;

    /// <summary>Whether the fault happens; counts it if so.</summary>
    public bool Hits(FaultKind kind, string action) => Roll(kind, action) is not null;

    /// <summary>Null when the fault does not happen; else how it happens, a second draw from 0 to below 1.</summary>
    public double? Roll(FaultKind kind, string action)
    {
        var (plan, number) = (Plan, Next(kind, action));
        if (Draw(plan.Seed, kind, action, number) >= plan.RateOf(kind))
            return null;
        counts.Add(kind);
        return Draw(~plan.Seed, kind, action, number);
    }

    private long Next(FaultKind kind, string action) => _drawn.AddOrUpdate((kind, action), 1, static (_, number) => number + 1);

    private static double Draw(int seed, FaultKind kind, string action, long number)
    {
        var hash = Mix(((ulong)(uint)seed << 8) | (uint)kind);
        foreach (var character in action)
            hash = Mix(hash ^ character);
        hash = Mix(hash ^ (ulong)number);
        return (hash >> 11) * (1.0 / (1UL << 53));
    }

    // Finalizer of SplitMix64: each bit of the input changes about half of the output.
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
