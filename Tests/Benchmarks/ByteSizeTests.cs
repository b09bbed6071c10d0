using Benchmarks.Options;

namespace Tests.Benchmarks;

public sealed class ByteSizeTests
{
    [Theory]
    [InlineData("512", 512)]
    [InlineData("20k", 20480)]
    [InlineData("2M", 2097152)]
    public void Parse_NumberWithOrWithoutUnit_GivesBytes(string text, int bytes) => Assert.Equal(bytes, ByteSize.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("k")]
    [InlineData("-1k")]
    [InlineData("2.5k")]
    [InlineData("2048m")]
    [InlineData("20g")]
    public void Parse_AnythingElse_GivesNothing(string text) => Assert.Null(ByteSize.Parse(text));

    [Theory]
    [InlineData(2097152, "2 MB")]
    [InlineData(20480, "20 KB")]
    [InlineData(20481, "20481 B")]
    public void Format_Bytes_TakesTheLargestUnitThatDividesThem(int bytes, string text) => Assert.Equal(text, ByteSize.Format(bytes));
}
