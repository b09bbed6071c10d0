using Benchmarks.Figures;

namespace Tests.Benchmarks;

public sealed class MetricTests
{
    [Fact]
    public void ToJson_AllMeasured_HoldsFiguresAndRatios() => Assert.Equal(
        """{"metric":"m","value":1.235,"raw":2,"durable":4,"ratio_raw":0.6173,"ratio_durable":0.3086}""",
        new Metric("m", 1.23456, 2, 4).ToJson());

    [Fact]
    public void ToJson_OursAlone_HoldsNullForTheRest() => Assert.Equal(
        """{"metric":"m","value":1,"raw":null,"durable":null,"ratio_raw":null,"ratio_durable":null}""",
        new Metric("m", 1, null, null).ToJson());

    [Fact]
    public void Ratio_ToNought_IsNone() => Assert.Null(new Metric("m", 1, 0, null).RatioToRaw);

    [Fact]
    public void Table_Metric_ShowsDashesForWhatIsMissing() => Assert.Equal(
        """
        |  | ours | raw | durable | ours / raw | ours / durable |
        | --- | --: | --: | --: | --: | --: |
        | `m` | 1,235 | 12.3 | – | 100 | – |
        """,
        MarkdownTable.Of([new Metric("m", 1234.5, 12.345, null)]));
}
