using Runner;
using Runner.Local;

namespace Tests.Deploy.Runner;

public sealed class RunOptionsTests
{
    [Fact]
    public void Parse_WithNothing_IsTheSampleStudy() =>
        Assert.Equal(new RunOptions(null, "uat", LocalDatabase.Sqlite), RunOptions.Parse([]));

    [Fact]
    public void Parse_WithEverything_TakesIt()
    {
        var file = global::Runner.RepositoryRoot.Combine("Solution.sln");

        Assert.Equal(
            new RunOptions(file, "training-2", LocalDatabase.Postgres),
            RunOptions.Parse(["--environment", "training-2", "--once", file, "--database", "postgres"]));
    }

    [Theory]
    [InlineData("--once")]
    [InlineData("--once", "no-such-file.xml")]
    [InlineData("--environment", "uat")]
    [InlineData("--database", "oracle")]
    [InlineData("--environment", "UAT")]
    [InlineData("--always", "x")]
    public void Parse_OfWhatCannotBeMeant_SaysWhy(params string[] arguments) =>
        Assert.NotEmpty(Assert.Throws<UsageException>(() => RunOptions.Parse(arguments)).Message);
}
