using MassTransit;
using MassTransit.Testing;
using Security;
using Tests.Security.Audit.Recording.Support;
using Tests.Support;

namespace Tests.Security.Actors;

/// <summary>The actor goes with messages, from whoever publishes to whoever hears what came of it.</summary>
public sealed class ActorPipesTests
{
    private static readonly Actor Person = new("h.kim", "김하나", ActorKind.Person);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Consume_ByAPerson_IsThatPersonsActAndSoIsWhatIsPublished()
    {
        Act? act = null;
        await using var recorder = await Recorder.StartAsync(DatabaseProvider.Sqlite);
        var script = new SampleScript { After = (context, _) => { act = Acting.Current; return context.Publish(new Answered(1)); } };
        await using var bus = await RecordingBus.StartAsync(recorder, script, configure: Listen);

        var messageId = NewId.NextGuid();
        await PublishAsync(bus, messageId);
        var heard = await bus.Harness.Consumed.SelectAsync<Answered>(Cancelled).First();

        Assert.Equal((Person, nameof(AddSample), messageId, "S.1"), (act!.Actor, act.Through, act.MessageId!.Value, act.StudyOid));
        Assert.Equal("Person;h.kim;%EA%B9%80%ED%95%98%EB%82%98", heard.Context.Headers.Get<string>("Actor"));
    }

    [Fact]
    public async Task Consume_ThatFails_PublishesAFaultInTheNameOfThePerson()
    {
        await using var recorder = await Recorder.StartAsync(DatabaseProvider.Sqlite);
        var script = new SampleScript { After = (_, _) => throw new InvalidOperationException("Poison.") };
        await using var bus = await RecordingBus.StartAsync(recorder, script, configure: Listen);

        await PublishAsync(bus, NewId.NextGuid());
        var fault = await bus.Harness.Consumed.SelectAsync<Fault<AddSample>>(Cancelled).First();

        Assert.Equal("Person;h.kim;%EA%B9%80%ED%95%98%EB%82%98", fault.Context.Headers.Get<string>("Actor"));
        Assert.Equal((Person, "Fault<AddSample>", "S.1"), (Listener.Act!.Actor, Listener.Act.Through, Listener.Act.StudyOid));
    }

    [Fact]
    public async Task Consume_WithoutAHeader_IsAnActOfNobodyKnown()
    {
        Act? act = null;
        await using var recorder = await Recorder.StartAsync(DatabaseProvider.Sqlite);
        await using var bus = await RecordingBus.StartAsync(recorder, new SampleScript { After = (_, _) => { act = Acting.Current; return Task.CompletedTask; } });

        await bus.Harness.Bus.Publish(new AddSample(1, "S.1"), Cancelled);
        await bus.ConsumedAsync(1);

        Assert.Equal(ActorKind.Service, act!.Actor.Kind);
        Assert.StartsWith("unknown:", act.Actor.Id, StringComparison.Ordinal);
    }

    private static void Listen(IBusRegistrationConfigurator bus) => bus.AddConsumer<Listener>();

    private static async Task PublishAsync(RecordingBus bus, Guid messageId)
    {
        using (Acting.Begin(new Act { Actor = Person }))
            await bus.Harness.Bus.Publish(new AddSample(1, "S.1"), context => context.MessageId = messageId, Cancelled);
    }

    public sealed record Answered(int Number);

    internal sealed class Listener : IConsumer<Answered>, IConsumer<Fault<AddSample>>
    {
        public static Act? Act { get; private set; }

        public Task Consume(ConsumeContext<Answered> context) => Task.CompletedTask;

        public Task Consume(ConsumeContext<Fault<AddSample>> context)
        {
            Act = Acting.Current;
            return Task.CompletedTask;
        }
    }
}
