using MassTransit.Transports;

namespace MassTransit.AmazonSqsTransport.Receive.Moving;

/// <summary>Moves a message whose consumer failed to the error queue, with the reason.</summary>
internal sealed class ErrorTransport(MoveTransport target) : IErrorTransport
{
    public Task Send(ExceptionReceiveContext context) => target.MoveAsync(context, FaultAttributes.Of(context), FaultAttributes.Details(context));
}
