using Reliability.Entries;
using Reliability.Mishaps;
using Tests.Support;

namespace Tests.EndToEnd;

/// <summary>SIGKILL of the CDMS and of its database while fifty people enter.</summary>
public sealed class EntryKillTests
{
    private const int Writers = 50, Values = 10;

    [Fact]
    public async Task Kill_WhileFiftyEnter_KeepsEveryAcknowledgedValueOnce()
    {
        using var folder = new TemporaryFolder();

        var report = await EntryKillRun.RunAsync(folder.FullPath, Writers, Values, [Victim.Cdms, Victim.Postgres], TestContext.Current.CancellationToken);

        TestContext.Current.SendDiagnosticMessage($"acknowledged {string.Join(", ", report.AtKills)} at the kills, {report.Repeats} requests repeated");
        Assert.Empty(report.Differences);
        Assert.Equal(Writers * Values, report.Acknowledged);
        // A kill that hit nobody proves nothing.
        Assert.All(report.AtKills, acknowledged => Assert.InRange(acknowledged, 1, (Writers * Values) - 1));
        Assert.True(report.Repeats > 0, "No request was hit.");
    }
}
