using MassTransit;

namespace Tests.Messaging.AmazonSqs.Topology.Control;

/// <summary>Lets the first message that failed stay in its queue, as when the error queue cannot be reached.</summary>
internal sealed class FailOnce : IFilter<ExceptionReceiveContext>
{
    private int _failures;

    public Task Send(ExceptionReceiveContext context, IPipe<ExceptionReceiveContext> next) =>
        Interlocked.Increment(ref _failures) == 1 ? throw new InvalidOperationException("The error queue is away.") : next.Send(context);

    public void Probe(ProbeContext context) => context.CreateFilterScope("failOnce");
}
