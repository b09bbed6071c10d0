using MassTransit.EntityFrameworkCoreIntegration;
using Tests.Support;

namespace Tests.Messaging.Outbox;

/// <summary>Publishing in a scope: what is saved is sent, and nothing else.</summary>
public sealed class BusOutboxTests
{
    private static readonly Dictionary<string, string?> NeverPoll = new() { ["Messaging:Outbox:PollInterval"] = "12:00:00" };

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Publish_ThenSave_IsSentAtTheCommitWithoutAPoll(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await OrderHost.StartAsync(
            database, new() { IsDelivering = true, Settings = NeverPoll, ConfigureOutbox = outbox => outbox.QueryDelay = TimeSpan.FromHours(12) });

        await host.PlaceAsync(1, 2, 3);

        await host.ExpectAsync(1, 2, 3);
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Publish_NotSavedOrRolledBack_IsNeverSent(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await OrderHost.StartAsync(database);

        await host.InScopeAsync((_, bus) => bus.Publish(new OrderPlaced(1)));
        await host.InScopeAsync(async (db, bus) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await bus.Publish(new OrderPlaced(2));
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        });
        Assert.False(await host.DeliverAsync());
        await host.PlaceAsync(3);
        await host.DeliverAsync();

        await host.ExpectAsync(3);
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Publish_AroundSavesOfOneTransaction_IsOneUnitInOrder(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await OrderHost.StartAsync(database);

        await host.InScopeAsync(async (db, bus) =>
        {
            await bus.Publish(new OrderPlaced(1));
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.SaveChangesAsync();
            await bus.Publish(new OrderPlaced(2));
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        });

        Assert.Equal(1, await database.CountAsync<OutboxState>());
        await host.DeliverAsync();
        await host.ExpectAsync(1, 2);
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Publish_CrashBeforeSending_IsSentByTheNextProcess(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using (var crashed = await OrderHost.StartAsync(database))
            await crashed.PlaceAsync(1, 2);

        await using var host = await OrderHost.StartAsync(database, new() { IsDelivering = true });

        await host.ExpectAsync(1, 2);
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Publish_SideBySideInOneScope_LosesNothing(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await OrderHost.StartAsync(database);

        await host.InScopeAsync(async (db, bus) =>
        {
            await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Task.Run(() => bus.Publish(new OrderPlaced(number)))));
            await db.SaveChangesAsync();
        });
        await host.DeliverAsync();

        Assert.Equal(Enumerable.Range(0, 50), (await host.TakeAsync(50)).Order());
        Assert.True(await database.IsDrainedAsync());
    }
}
