using MassTransit;
using MassTransit.Serialization;

namespace Security.Actors;

/// <summary>Writes on each message, while it is published or sent, who acts.</summary>
internal sealed class ActorHeaderFilter<TContext> : IFilter<TContext>
    where TContext : class, SendContext
{
    public Task Send(TContext context, IPipe<TContext> next)
    {
        if (!IsStored(context) && Find(context) is { } header)
            context.Headers.Set(ActorHeader.Name, header);
        return next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("actor");

    // The outbox sends later, on flows that began in anybody's request: what it sends says already who caused it.
    private static bool IsStored(TContext context) => context is SendContext<SerializedMessageBody>;

    // Faults are published when the consumer's act is over: they name whoever sent the message that failed.
    // A header that is there already is the consumed message's, which the bus passes on by itself: whoever acts in another name counts before it.
    private static string? Find(TContext context) => Acting.Current is { } act ? ActorHeader.Write(act.Actor)
        : context.Headers.TryGetHeader(ActorHeader.Name, out _) ? null
        : context.TryGetPayload<ConsumeContext>(out var consuming) ? consuming.Headers.Get<string>(ActorHeader.Name)
        : null;
}
