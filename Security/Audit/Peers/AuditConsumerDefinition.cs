using MassTransit;

namespace Security.Audit.Peers;

/// <summary>Puts a consumer on the service's own queue and subscribes the queue to its message.</summary>
/// <remarks>Subscribed by name: the queue of an environment takes nothing by itself, since its other subscriptions have filters. Twice the same subscription is one.</remarks>
internal abstract class AuditConsumerDefinition<TConsumer, TMessage> : ConsumerDefinition<TConsumer>
    where TConsumer : class, IConsumer
    where TMessage : class
{
    protected AuditConsumerDefinition(AuditQueue queue) => EndpointName = queue.Name;

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<TConsumer> consumerConfigurator, IRegistrationContext context)
    {
        if (endpointConfigurator is IAmazonSqsReceiveEndpointConfigurator sqs)
            sqs.Subscribe<TMessage>();
    }
}
