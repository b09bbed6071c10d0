using FaultProxy;
using Microsoft.Extensions.DependencyInjection;
using Runner.Local;
using Seeds;
using Seeds.Running;

namespace Tests.Seeds.Planted;

/// <summary>The count finds what it is there to find: each bug, planted by a registration of the test, is reported for one of a few seeds.</summary>
[Collection(SeedsCollection.Name)]
public sealed class PlantedBugTests(Grounds grounds)
{
    private static readonly int[] Seeds = [11, 12, 13, 14];

    [Fact]
    public async Task Delete_BeforeTheCommit_IsReported()
    {
        var differences = await RunUntilReportedAsync(seed => new SeedPlan(seed)
        {
            Mix = FaultMix.Of(seed) with { Crash = CrashPlan.Of(seed, ServiceName.Builder) },
            ConfigureBuilder = Plant<DeletedBeforeTheCommit>,
            ConfigureCdms = Plant<DeletedBeforeTheCommit>,
        });

        Assert.Contains(differences, difference => difference.StartsWith("unsettled:", StringComparison.Ordinal));
        // Not that it was slow: the message is nowhere any more.
        Assert.DoesNotContain(differences, difference => difference.StartsWith("left:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Inbox_Off_IsReported()
    {
        var differences = await RunUntilReportedAsync(seed => new SeedPlan(seed)
        {
            Mix = FaultMix.Of(seed).With(FaultKind.Duplicated, 0.3), ConfigureBuilder = ForgetfulInbox.PlantInBuilder, ConfigureCdms = ForgetfulInbox.PlantInCdms,
        });

        Assert.Contains(differences, difference => difference.StartsWith("twice:", StringComparison.Ordinal) || difference.StartsWith("history:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task HashCheck_Off_IsReported()
    {
        var differences = await RunUntilReportedAsync(seed => new SeedPlan(seed)
        {
            Mix = FaultMix.Of(seed).With(FaultKind.Altered, 0.3), ConfigureCdms = Plant<UncheckedHash>,
        });

        Assert.Contains(differences, difference => difference.StartsWith("altered:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answer_PublishedOutsideTheTransaction_IsReported()
    {
        var differences = await RunUntilReportedAsync(seed => new SeedPlan(seed)
        {
            Mix = FaultMix.Of(seed).With(DatabaseFaultKind.FailedBeforeCommit, 0.2), ConfigureCdms = Plant<AnswerOutsideTheTransaction>,
        });

        Assert.Contains(differences, difference => difference.StartsWith("twice:", StringComparison.Ordinal));
    }

    private static void Plant<T>(IServiceCollection services)
        where T : class, MassTransit.IConfigureReceiveEndpoint =>
        services.AddSingleton<MassTransit.IConfigureReceiveEndpoint, T>();

    /// <summary>The differences of the first seed that has some.</summary>
    private async Task<IReadOnlyList<string>> RunUntilReportedAsync(Func<int, SeedPlan> plan)
    {
        foreach (var seed in Seeds)
        {
            // What is lost never comes: the patience of a good run would only be waited for.
            var report = await SeedRun.RunAsync(
                grounds[LocalDatabase.Postgres], plan(seed) with { Patience = TimeSpan.FromSeconds(15) }, TestContext.Current.CancellationToken);
            TestContext.Current.TestOutputHelper!.WriteLine(report.ToString());
            if (!report.IsGood)
                return report.Differences;
        }

        Assert.Fail($"No difference in {Seeds.Length} seeds: the count did not find the bug.");
        return [];
    }
}
