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

    private static Task<TallyBus> StartAsync(DatabaseProvider provider, int mostTogether = 10) => TallyBus.StartAsync(
        provider,
        bus =>
        {
            bus.AddSingleton<IConfiguration>(new ConfigurationBuilder()
                .AddInMemoryCollection([new("Messaging:Inbox:MostTogether", mostTogether.ToString(CultureInfo.InvariantCulture))]).Build());
            bus.AddEntityFrameworkOutbox<TallyDbContext>(outbox => outbox.LockStatementProvider = TallyBus.LocksOf(provider));
            bus.AddSagaStateMachine<TallyStateMachine, Tally>().EntityFrameworkRepository(r =>
            {
                r.ExistingDbContext<TallyDbContext>();
                r.LockStatementProvider = TallyBus.LocksOf(provider);
            });
        },
        (context, receive) => receive.UseEntityFrameworkOutbox<TallyDbContext>(context));
}
