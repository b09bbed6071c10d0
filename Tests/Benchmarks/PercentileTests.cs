using Benchmarks.Figures;

namespace Tests.Benchmarks;

public sealed class PercentileTests
{
    [Theory]
    [InlineData(50, 50)]
    [InlineData(99, 99)]
    [InlineData(99.5, 100)]
    [InlineData(100, 100)]
    [InlineData(0.1, 1)]
    public void Of_OneToHundredInAnyOrder_GivesTheNearestRank(double percent, double expected) =>
        Assert.Equal(expected, Percentile.Of([.. Enumerable.Range(1, 100).Reverse().Select(value => (double)value)], percent));

    [Fact]
    public void Median_EvenNumberOfValues_IsOneOfThem() => Assert.Equal(2, Percentile.Median([4, 1, 3, 2]));

    [Fact]
    public void Of_Nothing_IsRefused() => Assert.Throws<ArgumentException>(() => Percentile.Of([], 50));
}
