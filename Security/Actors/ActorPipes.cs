using MassTransit;
using ServiceDefaults;

namespace Security.Actors;

/// <summary>Takes the actor through the bus.</summary>
internal sealed class ActorPipes : IBusPipeConfigurator
{
    public void Configure(IBusFactoryConfigurator bus, IBusRegistrationContext context)
    {
        bus.ConfigureSend(send => send.UseFilter(new ActorHeaderFilter<SendContext>()));
        bus.ConfigurePublish(publish => publish.UseFilter(new ActorHeaderFilter<PublishContext>()));
        bus.UseConsumeFilter(typeof(ActFilter<>), context);
    }
}
