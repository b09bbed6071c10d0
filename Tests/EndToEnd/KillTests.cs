using Reliability.Runs;
using Runner.Local;
using Tests.Support;

namespace Tests.EndToEnd;

/// <summary>SIGKILL amid deployments; <c>Benchmarks -- kill</c> runs the same rounds fifty times with 1,000 deployments each.</summary>
public sealed class KillTests
{
    [Theory]
    // Each process in turn, then all together.
    [InlineData(LocalDatabase.Postgres, 5)]
    [InlineData(LocalDatabase.Sqlite, 2)]
    public async Task Kill_AmidDeployments_LosesDoublesAndAltersNothing(LocalDatabase database, int rounds)
    {
        using var folder = new TemporaryFolder();
        await using var output = new StringWriter();
        var options = new RunOptions(rounds, Minutes: 0, Deployments: 60, Seed: 20, database);

        var reports = await KillRun.RunAsync(options, folder.FullPath, output, TestContext.Current.CancellationToken);

        TestContext.Current.SendDiagnosticMessage(output.ToString());
        Assert.Empty(reports.SelectMany(report => report.Differences));
        Assert.Equal(rounds, reports.Count(report => report.Counts));
    }
}
