using MassTransit;

namespace Tests.Messaging.Saga;

/// <summary>Started → Raised … → closed and removed. A tally that is started twice is raised instead.</summary>
public class TallyStateMachine : MassTransitStateMachine<Tally>
{
    public TallyStateMachine(TallyProbe probe)
        : this(probe, insertOnInitial: false)
    {
    }

    protected TallyStateMachine(TallyProbe probe, bool insertOnInitial)
    {
        InstanceState(tally => tally.CurrentState);
        Event(() => Started, e =>
        {
            e.CorrelateById(context => context.Message.TallyId);
            e.InsertOnInitial = insertOnInitial;
            e.SetSagaFactory(context => Create(context.Message, probe));
        });
        Event(() => Raised, e => e.CorrelateById(context => context.Message.TallyId));
        Event(() => Closed, e => e.CorrelateById(context => context.Message.TallyId));
        Event(() => Asked, e =>
        {
            e.CorrelateById(context => context.Message.TallyId);
            e.ReadOnly = true;
        });
        Event(() => RaisedByNumber, e => e
            .CorrelateBy((tally, context) => tally.Number == context.Message.Number).SelectId(_ => NewId.NextGuid()));

        Initially(
            When(Started).Then(c => Change(c.Saga, c.Message.Number)).ThenAsync(_ => probe.HandleAsync("started")).TransitionTo(Open),
            When(RaisedByNumber).Then(c => Change(c.Saga, c.Message.Number)).ThenAsync(_ => probe.HandleAsync("by number")).TransitionTo(Open));
        During(
            Open,
            When(Started).Then(c => Change(c.Saga, c.Saga.Number)).ThenAsync(_ => probe.HandleAsync("started again")),
            When(Raised).Then(c => Change(c.Saga, c.Saga.Number)).ThenAsync(c => probe.HandleRaisedAsync(c.Saga.CorrelationId)),
            When(RaisedByNumber).Then(c => Change(c.Saga, c.Saga.Number)).ThenAsync(_ => probe.HandleAsync("by number")),
            When(Asked).Then(c => c.Saga.Count = -1).ThenAsync(_ => probe.HandleAsync("asked")),
            When(Closed).ThenAsync(_ => probe.HandleAsync("closed")).Finalize());
        SetCompletedWhenFinalized();
    }

    public State Open { get; } = null!;

    public Event<TallyStarted> Started { get; } = null!;

    public Event<TallyRaised> Raised { get; } = null!;

    public Event<TallyRaisedByNumber> RaisedByNumber { get; } = null!;

    public Event<TallyClosed> Closed { get; } = null!;

    public Event<TallyAsked> Asked { get; } = null!;

    private static Tally Create(TallyStarted message, TallyProbe probe)
    {
        probe.Created();
        return new Tally { CorrelationId = message.TallyId, Number = message.Number };
    }

    private static void Change(Tally tally, string number)
    {
        tally.Number = number;
        tally.Count++;
        foreach (var line in tally.Lines)
            line.Text = $"{tally.Count}";
    }
}

/// <summary>The same, with the row inserted before the message is handled.</summary>
public sealed class PreInsertedTallyStateMachine(TallyProbe probe) : TallyStateMachine(probe, insertOnInitial: true);
