using MassTransit.Configuration;
using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Puts the inbox in front of every consumer and saga of an endpoint.</summary>
internal static class InboxConfigurationObserver
{
    public static void Connect<TDbContext>(
        IReceiveEndpointConfigurator configurator, OutboxConsumePipeSpecificationObserver<TDbContext> inbox,
        Action<IOutboxOptionsConfigurator>? configure)
        where TDbContext : DbContext
    {
        inbox.MessageDeliveryTimeout = TimeSpan.FromSeconds(10);
        configure?.Invoke(inbox);

        configurator.ConnectConsumerConfigurationObserver(inbox);
        configurator.ConnectSagaConfigurationObserver(inbox);
        configurator.ConnectActivityConfigurationObserver(inbox);
    }
}
