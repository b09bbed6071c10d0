using MassTransit;
using Messaging.Operations.Quarantine;
using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Messaging.Outbox;

/// <summary>From the commit to the broker in the committing process: from memory, at once, and only what was committed.</summary>
public sealed class OutboxHandOverTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Commit_OfAUnit_IsSentInOrderWithoutReadingItBack(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await OrderHost.StartDeliveringAsync(database);
        host.RoundTrips.Clear();

        await host.PlaceAsync(1, 2, 3);

        await host.ExpectAsync(1, 2, 3);
        await host.Pipeline.DrainAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(host.RoundTrips.Log, statement => statement.Contains("SELECT", StringComparison.OrdinalIgnoreCase)
            && statement.Contains("FROM \"OutboxMessage\"", StringComparison.Ordinal) && !statement.StartsWith("DELETE", StringComparison.Ordinal));
        Assert.True(await database.IsDrainedAsync());
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.Servers), MemberType = typeof(DatabaseProviders))]
    public async Task Commit_OfAUnit_NeedsInsertCommitAndOneSetOfDeletes(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await OrderHost.StartDeliveringAsync(database);
        host.RoundTrips.Clear();

        await host.PlaceAsync(1);
        await host.Pipeline.DrainAsync(TestContext.Current.CancellationToken);

        var deletes = provider == DatabaseProvider.PostgreSql ? 1 : 3;
        Assert.True(host.RoundTrips.Log.Count == 2 + deletes, string.Join("\n--\n", host.RoundTrips.Log));
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Commit_ByTheCallerAfterTwoSaves_IsSentBeforeTheScopeEnds(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await OrderHost.StartDeliveringAsync(database);

        await host.InScopeAsync(async (db, bus) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await bus.Publish(new OrderPlaced(1));
            await db.SaveChangesAsync();
            await bus.Publish(new OrderPlaced(2));
            await db.SaveChangesAsync();
            Assert.False(host.Arrived.TryPeek(out _));
            await bus.Publish(new OrderPlaced(3));
            await transaction.CommitAsync();

            await host.ExpectAsync(1, 2);
            await host.Pipeline.DrainAsync(TestContext.Current.CancellationToken);
            await bus.Publish(new OrderPlaced(4));
            await db.SaveChangesAsync();
            await host.ExpectAsync(3, 4);
        });

        await host.Pipeline.DrainAsync(TestContext.Current.CancellationToken);
        Assert.True(await database.IsDrainedAsync());
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task RollBack_OfAllOrDownToASavepoint_SendsOnlyWhatWasCommitted(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await OrderHost.StartDeliveringAsync(database);

        await host.InScopeAsync(async (db, bus) =>
        {
            await using (var given = await db.Database.BeginTransactionAsync())
            {
                await bus.Publish(new OrderPlaced(1));
                await db.SaveChangesAsync();
                await given.RollbackAsync();
            }

            await using var transaction = await db.Database.BeginTransactionAsync();
            await bus.Publish(new OrderPlaced(2));
            await db.SaveChangesAsync();
            await transaction.CreateSavepointAsync("before");
            await bus.Publish(new OrderPlaced(3));
            await db.SaveChangesAsync();
            await transaction.RollbackToSavepointAsync("before");
            await transaction.CommitAsync();
        });
        await host.ExpectAsync(2);
        await host.PlaceAsync(4);

        await host.ExpectAsync(4);
        await host.Pipeline.DrainAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, host.Pipeline.HandedOver);
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Commit_WithTheHandOverFull_LeavesTheRestToTheClaim(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await OrderHost.StartDeliveringAsync(
            database, new() { Settings = { ["Messaging:Outbox:HandOverMessages"] = "2", ["Messaging:Outbox:Senders"] = "1" } });
        var release = new TaskCompletionSource();
        host.Gate.OnSend = _ => release.Task;

        for (var number = 0; number < 5; number++)
            await host.PlaceAsync(number);

        Assert.Equal(2, host.Pipeline.HandedOver);
        release.SetResult();
        Assert.Equal(Enumerable.Range(0, 5), (await host.TakeAsync(5)).Order());
        await host.Pipeline.DrainAsync(TestContext.Current.CancellationToken);
        Assert.True(await database.IsDrainedAsync());
        Assert.Equal(0, host.Pipeline.HandedOver);
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Commit_OfAMessageThatCannotBeSent_GoesToQuarantineWhileOthersPass(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await OrderHost.StartDeliveringAsync(database, new() { Settings = { ["Messaging:Outbox:AttemptsBeforeQuarantine"] = "1" } });
        var refused = 0;
        host.Gate.OnSend = _ => Interlocked.Exchange(ref refused, 1) == 0 ? throw new ConfigurationException("No such topic") : Task.CompletedTask;

        await host.PlaceAsync(1, 2);
        await host.PlaceAsync(3);

        Assert.Equal([2, 3], (await host.TakeAsync(2)).Order());
        await host.Pipeline.DrainAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, await database.CountAsync<OutboxQuarantine>());
        Assert.True(await database.IsDrainedAsync());
    }
}
