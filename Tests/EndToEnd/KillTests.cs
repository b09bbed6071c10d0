using Reliability.Runs;
using Runner.Local;
using Tests.Support;

namespace Tests.EndToEnd;

/// <summary>SIGKILL amid deployments; <c>Benchmarks -- kill</c> runs the same rounds fifty times with 1,000 deployments each.</summary>
public sealed class KillTests
{
    // Each process in turn.
    private const int Rounds = 4;

    [Fact]
    public async Task Kill_AmidDeployments_LosesDoublesAndAltersNothing()
    {
        using var folder = new TemporaryFolder();
        await using var output = new StringWriter();
        var options = new RunOptions(Rounds, Minutes: 0, Deployments: 60, Seed: 20, LocalDatabase.Postgres);

        var reports = await KillRun.RunAsync(options, folder.FullPath, output, TestContext.Current.CancellationToken);

        TestContext.Current.SendDiagnosticMessage(output.ToString());
        Assert.Empty(reports.SelectMany(report => report.Differences));
        Assert.Equal(Rounds, reports.Count(report => report.Counts));
    }
}
