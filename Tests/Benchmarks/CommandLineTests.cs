using Benchmarks.Options;
using Runner.Local;

namespace Tests.Benchmarks;

public sealed class CommandLineTests
{
    [Fact]
    public void Parse_VerbAlone_MeasuresAllAtTwentyKilobytesOnPostgres()
    {
        var options = CommandLine.Parse(["deployments"])!;

        Assert.Equal(Verb.Deployments, options.Verb);
        Assert.Equal(20 * 1024, options.Size);
        Assert.Equal(8, options.Concurrency);
        Assert.Equal(LocalDatabase.Postgres, options.Database);
        Assert.Equal([ContestantKind.Raw, ContestantKind.Durable, ContestantKind.Ours], options.Contestants);
    }

    [Fact]
    public void Parse_EveryOption_TakesIt()
    {
        var options = CommandLine.Parse(
        [
            "deployments", "--size", "2m", "--quick", "--low-load", "--concurrency", "3", "--count", "500", "--database", "sqlite", "--only", "ours",
            "--rounds", "2", "--warm-rounds", "0", "--env", "A=b=c", "--env", "D=", "--keep-logs", "logs",
        ])!;

        Assert.Equal(2 * 1024 * 1024, options.Size);
        Assert.True(options.IsQuick);
        Assert.True(options.IsLowLoadOnly);
        Assert.Equal((3, 500, 2, 0), (options.Concurrency, options.Count, options.Rounds, options.WarmRounds));
        Assert.Equal(LocalDatabase.Sqlite, options.Database);
        Assert.Equal([ContestantKind.Ours], options.Contestants);
        Assert.Equal([KeyValuePair.Create("A", "b=c"), KeyValuePair.Create("D", "")], options.ServiceEnvironment.OrderBy(variable => variable.Key, StringComparer.Ordinal));
        Assert.Equal(Path.GetFullPath("logs"), options.LogFolder);
    }

    [Fact]
    public void Parse_Backlog_TakesSmallMessages() => Assert.Equal(2 * 1024, CommandLine.Parse(["backlog"])!.Size);

    [Fact]
    public void Parse_SqliteForAll_LeavesTheDurableLoopOut() =>
        Assert.Equal([ContestantKind.Raw, ContestantKind.Ours], CommandLine.Parse(["deployments", "--database", "sqlite"])!.Contestants);

    [Theory]
    [InlineData]
    [InlineData("loop")]
    [InlineData("0")]
    [InlineData("deployments", "--count")]
    [InlineData("deployments", "--count", "0")]
    [InlineData("deployments", "--count", "many")]
    [InlineData("deployments", "--size", "1")]
    [InlineData("deployments", "--size", "3000m")]
    [InlineData("deployments", "--only", "0")]
    [InlineData("deployments", "--database", "oracle")]
    [InlineData("deployments", "--env", "=b")]
    [InlineData("deployments", "--fast", "yes")]
    public void Parse_WhatIsUnknownOrOutOfBounds_GivesNothing(params string[] args) => Assert.Null(CommandLine.Parse(args));
}
