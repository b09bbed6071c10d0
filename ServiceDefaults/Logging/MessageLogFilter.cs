using MassTransit;

namespace ServiceDefaults;

/// <summary>Log lines written while a message is consumed carry the keys of the form it is about.</summary>
internal sealed class MessageLogFilter<T> : IFilter<ConsumeContext<T>>
    where T : class
{
    public async Task Send(ConsumeContext<T> context, IPipe<ConsumeContext<T>> next)
    {
        using (FormLogScope.Begin(FormLogFields.Of(FaultedMessage.Of(context.Message))))
            await next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("messageLog");
}
