namespace FaultProxy;

/// <summary>Random numbers that can be had again: each is made of a seed, what is drawn for, and how often that was drawn before.</summary>
public static class SeededDraw
{
    /// <summary>A number from 0 to below 1, alike for equal arguments on every machine.</summary>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="purpose">What is drawn for; draws for other purposes change nothing.</param>
    /// <param name="number">Which draw for this purpose it is.</param>
    public static double Of(int seed, string purpose, long number)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        var hash = Mix((uint)seed);
        foreach (var character in purpose)
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
