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
        // Not that it was slow: the message is nowhere any more.
        await RunUntilReportedAsync(differences => Any(differences, "unsettled:") && !Any(differences, "left:"), seed =>
        {
            // The Builder dies at the first commit while it works on a message: at that of this message, or at another one before it.
            var deleted = new DeletedMessages();
            return new SeedPlan(seed)
            {
                Mix = FaultMix.None with { Crash = new CrashPlan(ServiceName.Builder, 1, Afterwards: false) { Condition = () => deleted.InHand > 0 } },
                ConfigureBuilder = services => Plant<DeletedBeforeTheCommit>(services.AddSingleton(deleted)),
            };
        });
    }

    [Fact]
    public async Task Inbox_Off_IsReported()
    {
        await RunUntilReportedAsync(differences => Any(differences, "twice:") || Any(differences, "history:"), seed => new SeedPlan(seed)
        {
            Mix = FaultMix.Of(seed).With(FaultKind.Duplicated, 0.3), ConfigureBuilder = ForgetfulInbox.PlantInBuilder, ConfigureCdms = ForgetfulInbox.PlantInCdms,
        });
    }

    [Fact]
    public async Task HashCheck_Off_IsReported()
    {
        await RunUntilReportedAsync(differences => Any(differences, "altered:"), seed => new SeedPlan(seed)
        {
            Mix = FaultMix.Of(seed).With(FaultKind.Altered, 0.3), ConfigureCdms = Plant<UncheckedHash>,
        });
    }

    [Fact]
    public async Task Answer_PublishedOutsideTheTransaction_IsReported()
    {
        await RunUntilReportedAsync(differences => Any(differences, "twice:"), seed => new SeedPlan(seed)
        {
            Mix = FaultMix.Of(seed).With(DatabaseFaultKind.FailedBeforeCommit, 0.2), ConfigureCdms = Plant<AnswerOutsideTheTransaction>,
        });
    }

    private static void Plant<T>(IServiceCollection services)
        where T : class, MassTransit.IConfigureReceiveEndpoint =>
        services.AddSingleton<MassTransit.IConfigureReceiveEndpoint, T>();

    private static bool Any(IReadOnlyList<string> differences, string kind) =>
        differences.Any(difference => difference.StartsWith(kind, StringComparison.Ordinal));

    /// <summary>Ends at the first seed whose differences show the bug.</summary>
    private async Task RunUntilReportedAsync(Func<IReadOnlyList<string>, bool> showsTheBug, Func<int, SeedPlan> plan)
    {
        foreach (var seed in Seeds)
        {
            // What is lost never comes: the patience of a good run would only be waited for.
            var report = await SeedRun.RunAsync(
                grounds[LocalDatabase.Postgres], plan(seed) with { Patience = TimeSpan.FromSeconds(30) }, TestContext.Current.CancellationToken);
            TestContext.Current.TestOutputHelper!.WriteLine(report.ToString());
            if (showsTheBug(report.Differences))
                return;
        }

        Assert.Fail($"No difference that shows the bug in {Seeds.Length} seeds: the count did not find it.");
    }
}
