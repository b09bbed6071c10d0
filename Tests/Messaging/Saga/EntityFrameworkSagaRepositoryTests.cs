using MassTransit;
using MassTransit.Saga;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tests.Support;

namespace Tests.Messaging.Saga;

public sealed class EntityFrameworkSagaRepositoryTests
{
    private readonly Guid _id = NewId.NextGuid();

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_FirstMessage_CreatesTheInstance(DatabaseProvider provider)
    {
        await using var bus = await TallyBus.StartAsync(provider);

        await bus.PublishAsync(new TallyStarted(_id, "A-1"));

        var tally = await bus.FindAsync(_id);
        Assert.NotNull(tally);
        Assert.Equal(("Open", "A-1", 1), (tally.CurrentState, tally.Number, tally.Count));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_LaterMessage_ChangesTheInstanceAndRaisesItsVersion(DatabaseProvider provider)
    {
        await using var bus = await TallyBus.StartAsync(provider);
        await bus.PublishAsync(new TallyStarted(_id, "A-1"));
        var before = (await bus.FindAsync(_id))!.Version;

        await bus.PublishAsync(new TallyRaised(_id));

        var tally = await bus.FindAsync(_id);
        Assert.Equal((2, before + 1), (tally!.Count, tally.Version));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_LastMessage_RemovesTheInstance(DatabaseProvider provider)
    {
        await using var bus = await TallyBus.StartAsync(provider);
        await bus.PublishAsync(new TallyStarted(_id, "A-1"));

        await bus.PublishAsync(new TallyClosed(_id));

        Assert.Null(await bus.FindAsync(_id));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_ReadOnlyMessage_KeepsNothingOfWhatItChanged(DatabaseProvider provider)
    {
        await using var bus = await TallyBus.StartAsync(provider);
        await bus.PublishAsync(new TallyStarted(_id, "A-1"));

        await bus.PublishAsync(new TallyAsked(_id));

        Assert.Contains("asked", bus.Probe.Handled);
        Assert.Equal(1, (await bus.FindAsync(_id))!.Count);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_ThatFails_LeavesTheInstanceAsItWas(DatabaseProvider provider)
    {
        await using var bus = await TallyBus.StartAsync(provider);
        await bus.PublishAsync(new TallyStarted(_id, "A-1"));
        bus.Probe.Inside = _ => throw new InvalidOperationException("no");

        await bus.PublishAsync(new TallyRaised(_id));

        Assert.IsType<InvalidOperationException>(Assert.Single(bus.Failures).GetBaseException());
        Assert.Equal(1, (await bus.FindAsync(_id))!.Count);
        Assert.Equal(1 + 21, bus.Probe.Handled.Count);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_FirstMessageThatFails_LeavesNoInstance(DatabaseProvider provider)
    {
        await using var bus = await TallyBus.StartAsync(provider);
        bus.Probe.Inside = _ => throw new InvalidOperationException("no");

        await bus.PublishAsync(new TallyStarted(_id, "A-1"));

        Assert.Null(await bus.FindAsync(_id));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_MessageCorrelatedByQuery_FindsTheInstance(DatabaseProvider provider)
    {
        await using var bus = await TallyBus.StartAsync(provider);
        await bus.PublishAsync(new TallyStarted(_id, "A-1"));
        await bus.PublishAsync(new TallyStarted(NewId.NextGuid(), "B-1"));

        await bus.PublishAsync(new TallyRaisedByNumber("A-1"));

        Assert.Equal(2, (await bus.FindAsync(_id))!.Count);
        Assert.Equal(2, await bus.ReadAsync(db => db.Set<Tally>().CountAsync()));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Find_ByExpressionAndById_ReadsWhatIsStored(DatabaseProvider provider)
    {
        await using var bus = await TallyBus.StartAsync(provider);
        await bus.PublishAsync(new TallyStarted(_id, "A-1"));

        var found = await bus.Services.GetRequiredService<IQuerySagaRepository<Tally>>().Find(new SagaQuery<Tally>(tally => tally.Number == "A-1"));
        var loaded = await bus.Services.GetRequiredService<ILoadSagaRepository<Tally>>().Load(_id);

        Assert.Equal(_id, Assert.Single(found));
        Assert.Equal("A-1", loaded.Number);
        Assert.Null(await bus.Services.GetRequiredService<ILoadSagaRepository<Tally>>().Load(NewId.NextGuid()));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_WithACustomizedQuery_SavesRelatedRowsToo(DatabaseProvider provider)
    {
        await using var bus = await TallyBus.StartAsync(provider, r => r.CustomizeQuery(query => query.Include(tally => tally.Lines)));
        await bus.ReadAsync(db =>
        {
            db.Add(new Tally { CorrelationId = _id, CurrentState = "Open", Number = "A-1", Lines = [new() { Text = "old" }] });
            return db.SaveChangesAsync();
        });

        await bus.PublishAsync(new TallyRaised(_id));

        Assert.Equal("1", Assert.Single((await bus.FindAsync(_id))!.Lines).Text);
    }
}
