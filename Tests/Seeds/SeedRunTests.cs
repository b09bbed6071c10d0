using Runner.Local;
using Seeds;
using Seeds.Running;

namespace Tests.Seeds;

/// <summary>Whatever fails in between: attempted = installed once, none lost, none twice, nothing altered, nothing left.</summary>
[Collection(SeedsCollection.Name)]
public sealed class SeedRunTests(Grounds grounds)
{
    [Theory]
    [InlineData(LocalDatabase.Postgres, 1)]
    [InlineData(LocalDatabase.Postgres, 2)]
    [InlineData(LocalDatabase.Sqlite, 4)]
    [InlineData(LocalDatabase.Sqlite, 5)]
    public Task Deploy_UnderTheFaultsOfASeed_LosesDoublesAndAltersNothing(LocalDatabase database, int seed) => RunAsync(database, seed);

    // Another one each time: the message of a failure holds its number, and how to run it again.
    [Fact]
    public Task Deploy_UnderTheFaultsOfAFreshSeed_LosesDoublesAndAltersNothing() => RunAsync(LocalDatabase.Postgres, Random.Shared.Next(1_000, 1_000_000));

    [Fact]
    public async Task Deploy_WithoutFaults_NeedsNoRepetition()
    {
        var report = await SeedRun.RunAsync(grounds[LocalDatabase.Sqlite], new SeedPlan(7) { Mix = FaultMix.None }, TestContext.Current.CancellationToken);

        Assert.True(report.IsGood, report.ToString());
        Assert.Empty(report.Faults);
        Assert.Equal((0, 0, 0), (report.Crashes, report.Repeats, report.Retries));
    }

    private async Task RunAsync(LocalDatabase database, int seed)
    {
        var report = await SeedRun.RunAsync(grounds[database], new SeedPlan(seed), TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper!.WriteLine(report.ToString());
        Assert.True(report.IsGood, report.ToString());
        Assert.NotEqual(0, report.Faults.Values.Sum());
    }
}
