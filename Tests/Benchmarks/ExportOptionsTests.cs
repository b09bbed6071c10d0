using Benchmarks.Exporting;

namespace Tests.Benchmarks;

public sealed class ExportOptionsTests
{
    [Fact]
    public void Parse_Nothing_TakesFourMillionValuesInEveryFormat()
    {
        var options = ExportOptions.Parse([])!;

        Assert.Equal(4_000_000, options.Values);
        Assert.Equal(["odm132", "odm20", "csv", "xlsx"], options.Formats);
    }

    [Fact]
    public void Parse_NumberAndFormats_TakesThem()
    {
        var options = ExportOptions.Parse(["--values", "800", "--formats", "csv,odm20"])!;

        Assert.Equal(800, options.Values);
        Assert.Equal(["csv", "odm20"], options.Formats);
    }

    [Theory]
    [InlineData("--values")]
    [InlineData("--values", "0")]
    [InlineData("--values", "many")]
    [InlineData("--formats", "pdf")]
    [InlineData("--other", "1")]
    public void Parse_AnythingElse_IsRefused(params string[] args) => Assert.Null(ExportOptions.Parse(args));

    [Fact]
    public void IsOverBar_OfAPeak_GoesByMemoryAlone()
    {
        var figures = new ExportFigures("csv", 400, 900, 1, 10, 200, 499);

        Assert.Equal((false, true), (figures.IsOverBar, (figures with { PeakMegabytes = 500 }).IsOverBar));
        Assert.Equal(ExportFigures.Heads.Count, figures.Row().Count);
    }
}
