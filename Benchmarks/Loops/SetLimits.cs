namespace Benchmarks.Loops;

/// <summary>How large the sets of a <see cref="SetLine{T}"/> become.</summary>
/// <param name="Most">Items in a set.</param>
/// <param name="Workers">Sets worked on at once.</param>
internal sealed record SetLimits<T>(int Most, int Workers)
{
    /// <summary>Sum of the weights in a set; a single item may weigh more.</summary>
    public int Weight { get; init; } = int.MaxValue;

    public Func<T, int> WeightOf { get; init; } = _ => 0;
}
