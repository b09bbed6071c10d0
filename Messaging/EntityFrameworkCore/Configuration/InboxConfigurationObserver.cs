using MassTransit.Configuration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Puts the inbox in front of every consumer and saga of an endpoint, and before it the filter that runs lost races again.</summary>
internal sealed class InboxConfigurationObserver<TDbContext>(OutboxConsumePipeSpecificationObserver<TDbContext> inbox, IServiceProvider provider)
    : IConsumerConfigurationObserver, ISagaConfigurationObserver
    where TDbContext : DbContext
{
    public static void Connect(
        IReceiveEndpointConfigurator configurator, OutboxConsumePipeSpecificationObserver<TDbContext> inbox, IServiceProvider provider,
        Action<IOutboxOptionsConfigurator>? configure)
    {
        inbox.MessageDeliveryTimeout = TimeSpan.FromSeconds(10);
        configure?.Invoke(inbox);

        var observer = new InboxConfigurationObserver<TDbContext>(inbox, provider);
        configurator.ConnectConsumerConfigurationObserver(observer);
        configurator.ConnectSagaConfigurationObserver(observer);
        configurator.ConnectActivityConfigurationObserver(inbox);
    }

    public void ConsumerConfigured<TConsumer>(IConsumerConfigurator<TConsumer> configurator)
        where TConsumer : class => inbox.ConsumerConfigured(configurator);

    public void ConsumerMessageConfigured<TConsumer, TMessage>(IConsumerMessageConfigurator<TConsumer, TMessage> configurator)
        where TConsumer : class
        where TMessage : class
    {
        if (configurator is IConsumerMessageConfigurator<TMessage> pipe)
            pipe.AddPipeSpecification(RunLostRacesAgain<TMessage>());
        inbox.ConsumerMessageConfigured(configurator);
    }

    public void SagaConfigured<TSaga>(ISagaConfigurator<TSaga> configurator)
        where TSaga : class, ISaga => inbox.SagaConfigured(configurator);

    public void StateMachineSagaConfigured<TInstance>(ISagaConfigurator<TInstance> configurator, SagaStateMachine<TInstance> stateMachine)
        where TInstance : class, ISaga, SagaStateMachineInstance => inbox.StateMachineSagaConfigured(configurator, stateMachine);

    public void SagaMessageConfigured<TSaga, TMessage>(ISagaMessageConfigurator<TSaga, TMessage> configurator)
        where TSaga : class, ISaga
        where TMessage : class
    {
        if (configurator is ISagaMessageConfigurator<TMessage> pipe)
            pipe.AddPipeSpecification(RunLostRacesAgain<TMessage>());
        inbox.SagaMessageConfigured(configurator);
    }

    private FilterPipeSpecification<ConsumeContext<TMessage>> RunLostRacesAgain<TMessage>()
        where TMessage : class =>
        new(new LostRaceFilter<TMessage>(
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<InboxContextFactory<TDbContext>>>()));
}
