using MassTransit;
using MassTransit.Serialization;

namespace Tests.Messaging.Outbox;

/// <summary>Stands before the broker: what leaves the outbox passes here and may be refused or held.</summary>
public sealed class SendGate
{
    /// <summary>Called with the destination of each message that goes to the broker.</summary>
    public Func<Uri, Task> OnSend { get; set; } = _ => Task.CompletedTask;

    public void Guard(IBusFactoryConfigurator bus) => bus.ConfigureSend(pipe => pipe.UseExecuteAsync(
        context => context is SendContext<SerializedMessageBody> ? OnSend(context.DestinationAddress!) : Task.CompletedTask));
}
