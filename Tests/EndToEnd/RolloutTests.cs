using Reliability.Rolling;
using Reliability.Runs;
using Runner.Local;
using Tests.Support;

namespace Tests.EndToEnd;

/// <summary>An upgrade under load: the schema of the next version under this code, then two replicas of each service replaced by SIGTERM, one after the other. <c>Benchmarks -- roll</c> goes on, and from an earlier checkout.</summary>
public sealed class RolloutTests
{
    [Fact]
    public async Task Rollout_UnderLoadOnALaterSchema_IsNoticedByNobody()
    {
        using var folder = new TemporaryFolder();
        await using var output = new StringWriter();
        var options = new RunOptions(Rounds: 1, Minutes: 0, Deployments: 4000, Seed: 1, LocalDatabase.Postgres);

        var reports = await RollRun.RunAsync(options, new WidenedSchema(), folder.FullPath, output, TestContext.Current.CancellationToken);

        TestContext.Current.SendDiagnosticMessage(output.ToString());
        var report = Assert.Single(reports);
        Assert.Empty(report.Differences);
        // After the migration and at each of the four stops, deployments were on their way.
        Assert.Equal(5, report.Unsettled.Count);
        Assert.All(report.Unsettled, unsettled => Assert.NotEqual(0, unsettled));
    }
}
