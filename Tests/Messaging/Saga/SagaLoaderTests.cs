using System.Data;
using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Messaging.Saga;

/// <summary>What is read is what stands in the database under the lock, whatever the context has seen before.</summary>
public sealed class SagaLoaderTests
{
    private readonly Guid _id = NewId.NextGuid();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Load_OfWhatTheContextHasTrackedBefore_GivesTheNewestValues(DatabaseProvider provider)
    {
        await using var database = await CreateAsync(provider);
        await using var db = Open(database);
        await db.Set<Tally>().LoadAsync(Cancellation);
        await ChangeAsync(database, tally => tally.SetProperty(one => one.Count, 5));

        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, Cancellation);
        var locked = await Pessimistic(provider).LoadAsync(db, _id, Cancellation);

        Assert.Equal(5, locked!.Count);
        Assert.Equal(5, (await new OptimisticSagaLoader<Tally>(null).LoadAsync(db, _id, Cancellation))!.Count);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Load_OfWhatWasDeletedSinceTheContextTrackedIt_GivesNothing(DatabaseProvider provider)
    {
        await using var database = await CreateAsync(provider);
        await using var db = Open(database);
        await db.Set<Tally>().LoadAsync(Cancellation);
        await using (var other = Open(database))
            await other.Set<Tally>().ExecuteDeleteAsync(Cancellation);

        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, Cancellation);

        Assert.Null(await Pessimistic(provider).LoadAsync(db, _id, Cancellation));
        Assert.Empty(db.ChangeTracker.Entries<Tally>());
    }

    [Theory, MemberData(nameof(DatabaseProviders.Servers), MemberType = typeof(DatabaseProviders))]
    public async Task LoadMatch_OfWhatNoLongerMatches_IsALostRaceWhereOthersMayChangeIt(DatabaseProvider provider)
    {
        await using var database = await CreateAsync(provider);
        await using var db = Open(database);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, Cancellation);
        var loader = Pessimistic(provider);

        Assert.NotNull(await loader.LoadMatchAsync(db, _id, tally => tally.Number == "A-1", Cancellation));
        await Assert.ThrowsAsync<ConcurrencyException>(() => loader.LoadMatchAsync(db, _id, tally => tally.Number == "changed", Cancellation));
    }

    [Theory, MemberData(nameof(DatabaseProviders.Servers), MemberType = typeof(DatabaseProviders))]
    public async Task Load_OfALockedRow_WaitsForTheOtherTransaction(DatabaseProvider provider)
    {
        await using var database = await CreateAsync(provider);
        await using var first = Open(database);
        await using var second = Open(database);
        await using var holding = await first.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, Cancellation);
        var held = await Pessimistic(provider).LoadAsync(first, _id, Cancellation);
        await using var waiting = await second.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, Cancellation);

        var later = Pessimistic(provider).LoadAsync(second, _id, Cancellation);
        held!.Count = 9;
        await first.SaveChangesAsync(Cancellation);
        Assert.False(later.IsCompleted);
        await holding.CommitAsync(Cancellation);

        Assert.Equal(9, (await later)!.Count);
    }

    private static PessimisticSagaLoader<Tally> Pessimistic(DatabaseProvider provider) => new(TallyBus.LocksOf(provider), null);

    private async Task<TestDatabase> CreateAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await using var db = Open(database);
        await db.Database.EnsureCreatedAsync(Cancellation);
        db.Add(new Tally { CorrelationId = _id, CurrentState = "Open", Number = "A-1", Count = 1 });
        await db.SaveChangesAsync(Cancellation);
        return database;
    }

    private static async Task ChangeAsync(TestDatabase database, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Tally>> change)
    {
        await using var other = Open(database);
        await other.Set<Tally>().ExecuteUpdateAsync(change, Cancellation);
    }

    private static TallyDbContext Open(TestDatabase database)
    {
        var options = new DbContextOptionsBuilder<TallyDbContext>();
        TallyBus.Use(options, database);
        return new TallyDbContext(options.Options);
    }
}
