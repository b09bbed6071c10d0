using MassTransit;
using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Messaging.Saga;

/// <summary>Messages for one instance at the same time.</summary>
public sealed class SagaConcurrencyTests
{
    private readonly Guid _id = NewId.NextGuid();

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_ManyAtOnceWithRowLock_AllTakeEffectOneAfterTheOther(DatabaseProvider provider)
    {
        await using var bus = await TallyBus.StartAsync(provider);
        await bus.PublishAsync(new TallyStarted(_id, "A-1"));

        await bus.PublishAsync(Enumerable.Range(0, 20).Select(_ => new TallyRaised(_id)).ToArray());

        Assert.Equal(21, (await bus.FindAsync(_id))!.Count);
        Assert.Equal(1, bus.Probe.GreatestConcurrency);
        // The lock makes the others wait: none was handled twice.
        Assert.Equal(21, bus.Probe.Handled.Count);
    }

    [Theory, MemberData(nameof(DatabaseProviders.Servers), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_TwoFirstMessagesAtOnce_TheLoserIsRetriedOnTheInstance(DatabaseProvider provider)
    {
        await using var bus = await TallyBus.StartAsync(provider);
        var both = new Rendezvous(2);
        bus.Probe.Inside = message => message == "started" ? both.ArriveAsync() : Task.CompletedTask;

        await bus.PublishAsync(new TallyStarted(_id, "A-1"), new TallyStarted(_id, "A-2"));

        Assert.Equal(2, (await bus.FindAsync(_id))!.Count);
        Assert.Equal(["started", "started", "started again"], bus.Probe.Handled);
        Assert.Empty(bus.Failures);
    }

    [Theory, MemberData(nameof(DatabaseProviders.Servers), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_TwoFirstMessagesPreInserted_TheLoserGoesOnWithTheInstance(DatabaseProvider provider)
    {
        await using var bus = await TallyBus.StartAsync<PreInsertedTallyStateMachine>(provider);
        var both = new Rendezvous(2);
        bus.Probe.Created = () => _ = both.ArriveAsync();
        // The first keeps its inserted row uncommitted until the second is about to insert.
        bus.Probe.Inside = message => message == "started" ? both.CompleteAsync() : Task.CompletedTask;

        await bus.PublishAsync(new TallyStarted(_id, "A-1"), new TallyStarted(_id, "A-2"));

        Assert.Equal(2, (await bus.FindAsync(_id))!.Count);
        Assert.Equal(["started", "started again"], bus.Probe.Handled);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_PreInserted_CreatesTheInstanceOnce(DatabaseProvider provider)
    {
        await using var bus = await TallyBus.StartAsync<PreInsertedTallyStateMachine>(provider);

        await bus.PublishAsync(new TallyStarted(_id, "A-1"));
        await bus.PublishAsync(new TallyStarted(_id, "A-2"));

        var tally = await bus.FindAsync(_id);
        Assert.Equal(("A-1", 2), (tally!.Number, tally.Count));
    }

    [Theory, MemberData(nameof(DatabaseProviders.Servers), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_TwoFirstMessagesByQueryAtOnce_CreateOneInstance(DatabaseProvider provider)
    {
        await using var bus = await TallyBus.StartAsync(provider);
        var both = new Rendezvous(2);
        bus.Probe.Inside = _ => both.ArriveAsync();

        await bus.PublishAsync(new TallyRaisedByNumber("A-1"), new TallyRaisedByNumber("A-1"));

        var tally = await bus.ReadAsync(db => db.Set<Tally>().SingleAsync());
        Assert.Equal(2, tally.Count);
        Assert.Equal(3, bus.Probe.Handled.Count);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_ManyAtOnceByQuery_AllTakeEffect(DatabaseProvider provider)
    {
        await using var bus = await TallyBus.StartAsync(provider);
        await bus.PublishAsync(new TallyStarted(_id, "A-1"));

        await bus.PublishAsync(Enumerable.Range(0, 8).Select(_ => new TallyRaisedByNumber("A-1")).ToArray());

        Assert.Equal(9, (await bus.FindAsync(_id))!.Count);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_TwoAtOnceWithVersionToken_TheLoserIsRetried(DatabaseProvider provider)
    {
        // Without transactions, since SQLite would let one transaction in after the other.
        await using var bus = await TallyBus.StartAsync(provider, r => r.SetOptimisticConcurrency(useTransaction: false));
        await bus.PublishAsync(new TallyStarted(_id, "A-1"));
        var both = new Rendezvous(2);
        bus.Probe.Inside = _ => both.ArriveAsync();

        await bus.PublishAsync(new TallyRaised(_id), new TallyRaised(_id));

        Assert.Equal(3, (await bus.FindAsync(_id))!.Count);
        Assert.Equal(["started", "raised", "raised", "raised"], bus.Probe.Handled);
    }

    [Theory, MemberData(nameof(DatabaseProviders.Servers), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_TwoAtOnceWithVersionTokenInTransactions_TheLoserIsRetried(DatabaseProvider provider)
    {
        await using var bus = await TallyBus.StartAsync(provider, r => r.ConcurrencyMode = ConcurrencyMode.Optimistic);
        await bus.PublishAsync(new TallyStarted(_id, "A-1"));
        var both = new Rendezvous(2);
        bus.Probe.Inside = _ => both.ArriveAsync();

        await bus.PublishAsync(new TallyRaised(_id), new TallyRaised(_id));

        Assert.Equal(3, (await bus.FindAsync(_id))!.Count);
        Assert.Equal(4, bus.Probe.Handled.Count);
    }

    [Theory, MemberData(nameof(DatabaseProviders.Servers), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_LostRaceWithoutARetry_FaultsWithConcurrencyException(DatabaseProvider provider)
    {
        await using var bus = await TallyBus.StartAsync(provider, endpoint: (_, receive) => receive.UseMessageRetry(retry => retry.None()));
        var both = new Rendezvous(2);
        bus.Probe.Inside = _ => both.ArriveAsync();

        await bus.PublishAsync(new TallyStarted(_id, "A-1"), new TallyStarted(_id, "A-2"));

        var failure = Assert.IsType<ConcurrencyException>(Assert.Single(bus.Failures));
        Assert.IsType<DbUpdateException>(failure.InnerException);
        Assert.Contains(_id.ToString(), failure.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, (await bus.FindAsync(_id))!.Count);
    }
}
