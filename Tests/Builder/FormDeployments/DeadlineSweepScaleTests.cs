using System.Text.RegularExpressions;
using Builder.Service.Domain;
using Builder.Service.Features.FormDeployments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Tests.Support;

namespace Tests.Builder.FormDeployments;

/// <summary>100,000 open deployments: a sweep touches what is due, in batches.</summary>
public sealed partial class DeadlineSweepScaleTests
{
    private const int Few = 7;
    private const int Many = DeadlineSweep.BatchSize * 10;

    /// <summary>Databases whose plans can be asked for and that have a cheap way to make the rows.</summary>
    public static TheoryData<DatabaseProvider> Explaining => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

    [Theory, MemberData(nameof(Explaining))]
    public async Task Run_FewAreDue_TouchesNoOthers(DatabaseProvider provider)
    {
        await using var deployments = await ManyDeployments.CreateAsync(provider, Few);
        var commands = new SweepCommands();
        await using var db = deployments.Open(commands);

        Assert.False(await SweepOf(db).RunAsync(TestContext.Current.CancellationToken));

        Assert.Equal(Few, await deployments.CountAsync(FormDeploymentState.Overdue));
        Assert.Equal([Few * 2], commands.Saves);
    }

    [Fact]
    public async Task Query_OnSqlite_SeeksTheIndexOfDeadlines()
    {
        await using var deployments = await ManyDeployments.CreateAsync(DatabaseProvider.Sqlite, Few);
        var commands = new SweepCommands();
        await using var db = deployments.Open(commands);
        await SweepOf(db).RunAsync(TestContext.Current.CancellationToken);

        var plan = await db.ExplainAsync("EXPLAIN QUERY PLAN", commands.Query);

        // One search between two bounds: no scan, and no sorting either.
        Assert.Matches(@"^SEARCH \w+ USING INDEX IX_FormDeployment_Deadline \(Deadline>\? AND Deadline<\?\)\s*$", plan);
    }

    [Fact]
    public async Task Query_OnPostgreSql_ReadsTheDueRowsAlone()
    {
        await using var deployments = await ManyDeployments.CreateAsync(DatabaseProvider.PostgreSql, Few);
        var commands = new SweepCommands();
        // Nothing is saved, so that the same rows are due when the plan is run.
        commands.BeforeSave = () => throw new OperationCanceledException();
        await using var db = deployments.Open(commands);
        await Assert.ThrowsAsync<OperationCanceledException>(() => SweepOf(db).RunAsync(TestContext.Current.CancellationToken));

        var plan = await db.ExplainAsync("EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)", commands.Query);

        Assert.Contains("Index Scan using \"IX_FormDeployment_Deadline\"", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Rows Removed", plan, StringComparison.Ordinal);
        Assert.All(RowCount().Matches(plan), rows => Assert.Equal($"{Few}", rows.Groups["count"].Value));
    }

    [Theory, MemberData(nameof(Explaining))]
    public async Task Run_ManyAreDue_MarksThemInBatches(DatabaseProvider provider)
    {
        await using var deployments = await ManyDeployments.CreateAsync(provider, Many);
        var commands = new SweepCommands();
        await using var db = deployments.Open(commands);
        var sweep = SweepOf(db);

        while (await sweep.RunAsync(TestContext.Current.CancellationToken))
            Assert.Empty(db.ChangeTracker.Entries());

        Assert.Equal(Many, await deployments.CountAsync(FormDeploymentState.Overdue));
        Assert.Equal(Many, await db.Set<FormDeploymentTransition>().CountAsync(entry => entry.Cause == TransitionCause.DeadlinePassed, TestContext.Current.CancellationToken));
        // A row and an entry of its history for each deployment; the last save finds nothing.
        Assert.Equal([.. Enumerable.Repeat(DeadlineSweep.BatchSize * 2, Many / DeadlineSweep.BatchSize), 0], commands.Saves);
    }

    [Theory, MemberData(nameof(Explaining))]
    public async Task Run_AnAnswerComesIntoABatch_LeavesItAndMarksTheOthers(DatabaseProvider provider)
    {
        await using var deployments = await ManyDeployments.CreateAsync(provider, Few);
        var commands = new SweepCommands();
        await using var db = deployments.Open(commands);
        commands.BeforeSave = async () =>
        {
            commands.BeforeSave = () => Task.CompletedTask;
            await AnswerOneAsync(deployments);
        };

        await SweepOf(db).RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal((1, Few - 1), (await deployments.CountAsync(FormDeploymentState.Installed), await deployments.CountAsync(FormDeploymentState.Overdue)));
    }

    private static DeadlineSweep SweepOf(global::Builder.Service.Data.BuilderDbContext db) =>
        new(db, new FakeTimeProvider(Given.Start), NullLogger<DeadlineSweep>.Instance);

    private static async Task AnswerOneAsync(ManyDeployments deployments)
    {
        await using var db = deployments.Open();
        var answered = await db.FormDeployments.SingleAsync(deployment => deployment.Ordinal == 3);
        answered.SettleInstalled(Given.At(1), Given.Start);
        await db.SaveChangesAsync();
    }

    [GeneratedRegex(@"actual rows=(?<count>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RowCount();
}
