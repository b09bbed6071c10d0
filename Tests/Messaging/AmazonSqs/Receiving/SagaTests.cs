using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.Messaging.AmazonSqs.Receiving;

public sealed record DeploymentStarted(Guid DeploymentId);

public sealed record DeploymentEnded(Guid DeploymentId);

public sealed record DeploymentSettled(Guid DeploymentId);

public sealed class Deployment : SagaStateMachineInstance
{
    public Guid CorrelationId { get; set; }
    public string CurrentState { get; set; } = "";
}

public sealed class DeploymentStateMachine : MassTransitStateMachine<Deployment>
{
    public DeploymentStateMachine()
    {
        InstanceState(deployment => deployment.CurrentState);
        Event(() => Started, e => e.CorrelateById(context => context.Message.DeploymentId));
        Event(() => Ended, e => e.CorrelateById(context => context.Message.DeploymentId));
        Initially(When(Started)
            .Publish(context => new DeploymentEnded(context.Saga.CorrelationId))
            .TransitionTo(Running));
        During(Running, When(Ended)
            .Publish(context => new DeploymentSettled(context.Saga.CorrelationId))
            .Finalize());
    }

    public State Running { get; } = null!;
    public Event<DeploymentStarted> Started { get; } = null!;
    public Event<DeploymentEnded> Ended { get; } = null!;
}

public sealed class SagaTests
{
    [Fact]
    public async Task StateMachine_OverItsTopics_RunsToItsEnd()
    {
        var settled = new Receipt<DeploymentSettled>();
        await using var bus = await TestBus.StartAsync(
            registrations =>
            {
                registrations.AddSagaStateMachine<DeploymentStateMachine, Deployment>().InMemoryRepository()
                    .Endpoint(endpoint => endpoint.Name = Support.Names.Unique("saga"));
                registrations.AddHandler<DeploymentSettled>(settled.HandleAsync).Endpoint(endpoint => endpoint.Name = Support.Names.Unique("settled"));
            });
        var id = NewId.NextGuid();

        await bus.Bus.Publish(new DeploymentStarted(id));

        Assert.Equal(id, (await settled.FirstAsync()).Message.DeploymentId);
        Assert.NotNull(bus.Services.GetRequiredService<ISagaRepository<Deployment>>());
    }
}
