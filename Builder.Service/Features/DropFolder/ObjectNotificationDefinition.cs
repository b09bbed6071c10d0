using MassTransit;
using Microsoft.Extensions.Options;

namespace Builder.Service.Features.DropFolder;

/// <summary>Notifications come by a queue of their own, as S3 writes them.</summary>
internal sealed class ObjectNotificationDefinition : ConsumerDefinition<ObjectNotificationConsumer>
{
    public ObjectNotificationDefinition(IOptions<DropFolderOptions> options)
    {
        EndpointName = options.Value.Queue!;
        // A file may take as much memory as an import does: one at a time.
        ConcurrentMessageLimit = 1;
    }

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<ObjectNotificationConsumer> consumerConfigurator, IRegistrationContext context)
    {
        // No topic of ours leads here, and nobody hears of a fault: the error queue keeps what failed.
        endpointConfigurator.ConfigureConsumeTopology = false;
        endpointConfigurator.PublishFaults = false;
        // What says nothing of its content is S3's; what is sent again, and each of several records, bears the envelope and says so.
        endpointConfigurator.UseRawJsonDeserializer(isDefault: true);
    }
}
