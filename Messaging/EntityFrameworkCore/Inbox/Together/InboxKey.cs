using System.Runtime.InteropServices;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>What an inbox row stands for: a message and the consumer that took it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct InboxKey(Guid MessageId, Guid ConsumerId)
{
    /// <summary>Hangs an outgoing message on the row.</summary>
    public OutboxMessage Own(OutboxMessage message)
    {
        message.InboxMessageId = MessageId;
        message.InboxConsumerId = ConsumerId;
        return message;
    }
}
