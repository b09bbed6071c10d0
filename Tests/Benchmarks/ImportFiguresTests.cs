using Benchmarks.Importing;

namespace Tests.Benchmarks;

public sealed class ImportFiguresTests
{
    [Theory]
    [InlineData(1.9, 299, false)]
    [InlineData(2.0, 299, true)]
    [InlineData(1.9, 300, true)]
    public void IsOverBar_OfImports_LooksAtTheSlowestAndAtTheMemory(double slowest, double megabytes, bool isOver) =>
        Assert.Equal(isOver, new ImportFigures([1.0, slowest, 1.0], [0.1], megabytes).IsOverBar);
}
