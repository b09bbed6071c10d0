namespace Benchmarks.Measuring;

/// <summary>What deployments one after the other are like.</summary>
/// <param name="Milliseconds">From each request until its deployment was seen settled.</param>
/// <param name="Calls">AWS calls for one deployment.</param>
internal sealed record LowLoadFigures(IReadOnlyList<double> Milliseconds, double Calls);
