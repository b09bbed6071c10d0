namespace Benchmarks.Figures;

/// <summary>Percentiles by the nearest rank: always a value that was measured.</summary>
internal static class Percentile
{
    /// <param name="values">At least one; in any order.</param>
    /// <param name="percent">Above 0, at most 100.</param>
    public static double Of(IReadOnlyCollection<double> values, double percent)
    {
        if (values.Count == 0)
            throw new ArgumentException("There is no percentile of nothing.", nameof(values));
        double[] sorted = [.. values.Order()];
        var rank = (int)Math.Ceiling(percent / 100 * sorted.Length);
        return sorted[Math.Clamp(rank, 1, sorted.Length) - 1];
    }

    public static double Median(IReadOnlyCollection<double> values) => Of(values, 50);
}
