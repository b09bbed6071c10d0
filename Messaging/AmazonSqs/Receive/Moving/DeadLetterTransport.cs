using MassTransit.Transports;

namespace MassTransit.AmazonSqsTransport.Receive.Moving;

/// <summary>Moves a message that nobody consumes to the skipped queue.</summary>
internal sealed class DeadLetterTransport(MoveTransport target) : IDeadLetterTransport
{
    public Task Send(ReceiveContext context, string reason) =>
        target.MoveAsync(context, [new(MessageHeaders.Reason, string.IsNullOrEmpty(reason) ? "Unspecified" : reason)]);
}
