using System.Globalization;
using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tests.Support;

namespace Tests.Messaging.Saga;

/// <summary>The saga behind an inbox: one transaction for both.</summary>
public sealed class SagaInboxTests
{
    private readonly Guid _id = NewId.NextGuid();

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_BehindTheInbox_CommitsInstanceAndInboxTogether(DatabaseProvider provider)
    {
        await using var bus = await StartAsync(provider);

        await bus.PublishAsync(new TallyStarted(_id, "A-1"));

        Assert.Equal(1, (await bus.FindAsync(_id))!.Count);
        Assert.NotNull((await bus.ReadAsync(db => db.Set<InboxState>().SingleAsync())).Consumed);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_TheSameMessageAgainBehindTheInbox_TakesEffectOnce(DatabaseProvider provider)
    {
        await using var bus = await StartAsync(provider);
        await bus.PublishAsync(new TallyStarted(_id, "A-1"));
        var messageId = NewId.NextGuid();

        await Task.WhenAll(bus.PublishAsync(new TallyRaised(_id), messageId), bus.PublishAsync(new TallyRaised(_id), messageId));
        await bus.PublishAsync(new TallyRaised(_id), messageId);

        Assert.Equal(2, (await bus.FindAsync(_id))!.Count);
        Assert.Empty(bus.Failures);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_ThatFailsBehindTheInbox_RollsTheInstanceBackWithIt(DatabaseProvider provider)
    {
        await using var bus = await StartAsync(provider);
        await bus.PublishAsync(new TallyStarted(_id, "A-1"));
        bus.Probe.Inside = _ => throw new InvalidOperationException("no");

        await bus.PublishAsync(new TallyRaised(_id));

        Assert.Single(bus.Failures);
        Assert.Equal(1, (await bus.FindAsync(_id))!.Count);
        Assert.Equal(1, await bus.ReadAsync(db => db.Set<InboxState>().CountAsync(state => state.Consumed != null)));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_ManyAtOnceBehindTheInbox_AllTakeEffect(DatabaseProvider provider)
    {
        await using var bus = await StartAsync(provider);
        await bus.PublishAsync(new TallyStarted(_id, "A-1"));

        await bus.PublishAsync(Enumerable.Range(0, 10).Select(_ => new TallyRaised(_id)).ToArray());

        Assert.Equal(11, (await bus.FindAsync(_id))!.Count);
    }

    [Theory, MemberData(nameof(DatabaseProviders.Servers), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_TwoFirstMessagesBehindTheInbox_TheLoserIsRetriedOnTheInstance(DatabaseProvider provider)
    {
        await using var bus = await StartAsync(provider, mostTogether: 1);
        var both = new Rendezvous(2);
        bus.Probe.Inside = message => message == "started" ? both.ArriveAsync() : Task.CompletedTask;

        await bus.PublishAsync(new TallyStarted(_id, "A-1"), new TallyStarted(_id, "A-2"));

        Assert.Equal(2, (await bus.FindAsync(_id))!.Count);
        Assert.Equal(["started", "started", "started again"], bus.Probe.Handled);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_SeveralInstancesAtHandBehindTheInbox_ReadsThemByOneStatement(DatabaseProvider provider)
    {
        await using var bus = await StartAsync(provider, lanes: 1);
        var ids = await StartTalliesAsync(bus, 5);

        // One is wanted twice, and one is not there.
        await WhileOneIsHandledAsync(bus, [.. ids, ids[0]], () => bus.RoundTrips.Clear());
        var reads = bus.RoundTrips.Log.Where(sql => sql.StartsWith("SELECT", StringComparison.Ordinal) && sql.Contains("Tallies", StringComparison.Ordinal)).ToList();

        Assert.Equal([3, 2, 2, 2, 2], (await Task.WhenAll(ids.Select(bus.FindAsync))).Select(tally => tally!.Count));
        Assert.Empty(bus.Failures);

        // All in one transaction or, when the last came a moment later, two: each has one statement, and one more for what was not there or is wanted again.
        Assert.InRange(reads.Count(sql => sql.Contains(" IN (", StringComparison.Ordinal)), 1, 2);
        Assert.InRange(reads.Count, 3, 4);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_OneOfSeveralAtHandFails_TheOthersTakeEffectOnce(DatabaseProvider provider)
    {
        await using var bus = await StartAsync(provider, lanes: 1);
        var ids = await StartTalliesAsync(bus, 5);
        var failing = ids[2];

        await WhileOneIsHandledAsync(bus, ids, () => bus.Probe.InsideOf = tally => tally == failing ? throw new InvalidOperationException("no") : Task.CompletedTask);

        Assert.Equal([2, 2, 1, 2, 2], (await Task.WhenAll(ids.Select(bus.FindAsync))).Select(tally => tally!.Count));
        Assert.Single(bus.Failures);
    }

    private static async Task<Guid[]> StartTalliesAsync(TallyBus bus, int count)
    {
        Guid[] ids = [.. Enumerable.Range(0, count).Select(_ => NewId.NextGuid())];
        await bus.PublishAsync(ids.Select(id => new TallyStarted(id, "A-1")).ToArray());
        return ids;
    }

    /// <summary>Raises tallies while another one is being handled, so that they wait and go into one transaction then.</summary>
    private async Task WhileOneIsHandledAsync(TallyBus bus, Guid[] ids, Action beforeTheyRun)
    {
        await bus.PublishAsync(new TallyStarted(_id, "A-1"));
        var (isHeld, letGo) = (new TaskCompletionSource(), new TaskCompletionSource());
        bus.Probe.InsideOf = async tally =>
        {
            if (tally != _id)
                return;
            isHeld.TrySetResult();
            await letGo.Task.WaitAsync(TestContext.Current.CancellationToken);
        };
        var held = bus.PublishAsync(new TallyRaised(_id));
        await isHeld.Task.WaitAsync(TestContext.Current.CancellationToken);

        var atHand = bus.Openings.NextAsync(ids.Length + 1);
        var others = bus.PublishAsync(ids.Append(NewId.NextGuid()).Select(id => new TallyRaised(id)).ToArray());
        await atHand;
        beforeTheyRun();
        letGo.SetResult();

        await Task.WhenAll(held, others);
    }

    private static Task<TallyBus> StartAsync(DatabaseProvider provider, int mostTogether = 10, int lanes = 8) => TallyBus.StartAsync(
        provider,
        bus =>
        {
            bus.AddSingleton<IConfiguration>(new ConfigurationBuilder()
                .AddInMemoryCollection(
                [
                    new("Messaging:Inbox:MostTogether", mostTogether.ToString(CultureInfo.InvariantCulture)),
                    new("Messaging:Inbox:Lanes", lanes.ToString(CultureInfo.InvariantCulture)),
                ]).Build());
            bus.AddEntityFrameworkOutbox<TallyDbContext>(outbox => outbox.LockStatementProvider = TallyBus.LocksOf(provider));
            bus.AddSagaStateMachine<TallyStateMachine, Tally>().EntityFrameworkRepository(r =>
            {
                r.ExistingDbContext<TallyDbContext>();
                r.LockStatementProvider = TallyBus.LocksOf(provider);
            });
        },
        (context, receive) => receive.UseEntityFrameworkOutbox<TallyDbContext>(context));
}
