using Cdms.Service.Domain;
using MassTransit;
using Microsoft.Extensions.Options;
using ServiceDefaults;

namespace Cdms.Service.Features.Environments;

/// <summary>Puts a consumer on the environment's queue, and subscribes the queue to what of its messages is meant for this environment.</summary>
/// <typeparam name="TConsumer">The consumer.</typeparam>
/// <typeparam name="TMessage">The message it consumes.</typeparam>
internal sealed class EnvironmentConsumerDefinition<TConsumer, TMessage> : ConsumerDefinition<TConsumer>
    where TConsumer : class, IConsumer<TMessage>
    where TMessage : class
{
    private readonly EnvironmentOptions _environment;

    /// <summary>The queue carries the environment's name.</summary>
    public EnvironmentConsumerDefinition(IOptions<EnvironmentOptions> environment)
    {
        _environment = environment.Value;
        EndpointName = _environment.QueueName;
    }

    /// <inheritdoc/>
    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<TConsumer> consumerConfigurator, IRegistrationContext context) =>
        endpointConfigurator.SubscribeForEnvironment<TMessage>(_environment.Environment);
}
