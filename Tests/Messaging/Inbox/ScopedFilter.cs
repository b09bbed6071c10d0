using MassTransit;

namespace Tests.Messaging.Inbox;

/// <summary>A scoped filter that does nothing but be there.</summary>
public sealed class ScopedFilter<T> : IFilter<ConsumeContext<T>>
    where T : class
{
    public Task Send(ConsumeContext<T> context, IPipe<ConsumeContext<T>> next) => next.Send(context);

    public void Probe(ProbeContext context) => context.CreateFilterScope("scoped");
}
