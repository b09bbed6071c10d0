using Benchmarks.Editing;

namespace Tests.Benchmarks;

public sealed class EditorOptionsTests
{
    [Fact]
    public void Parse_Nothing_TakesTheLongestKnownForm() => Assert.Equal(new EditorOptions { Items = 401, Keys = 300 }, EditorOptions.Parse([]));

    [Fact]
    public void Parse_Numbers_TakesThem() => Assert.Equal(new EditorOptions { Items = 50, Keys = 40 }, EditorOptions.Parse(["--items", "50", "--keys", "40"]));

    [Theory]
    [InlineData("--items")]
    [InlineData("--items", "2")]
    [InlineData("--items", "many")]
    [InlineData("--keys", "9")]
    [InlineData("--other", "50")]
    public void Parse_AnythingElse_IsRefused(params string[] args) => Assert.Null(EditorOptions.Parse(args));
}
