using Reliability.Runs;
using Runner.Local;
using Tests.Support;

namespace Tests.EndToEnd;

/// <summary>All faults mixed, for a short while; <c>Benchmarks -- soak --minutes N</c> goes on.</summary>
public sealed class SoakTests
{
    [Fact]
    public async Task Soak_WithEveryFault_LosesDoublesAndAltersNothing()
    {
        using var folder = new TemporaryFolder();
        await using var output = new StringWriter();
        var options = new RunOptions(Rounds: 1, Minutes: 0, Deployments: 60, Seed: 1, LocalDatabase.Sqlite);

        var reports = await SoakRun.RunAsync(options, folder.FullPath, output, TestContext.Current.CancellationToken);

        TestContext.Current.SendDiagnosticMessage(output.ToString());
        Assert.Empty(reports.SelectMany(report => report.Differences));
        Assert.Contains(reports, report => report.Counts);
    }
}
