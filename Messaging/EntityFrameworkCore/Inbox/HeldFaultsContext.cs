using System.Diagnostics.CodeAnalysis;
using MassTransit.Context;
using Microsoft.Extensions.DependencyInjection;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>One run of a message: keeps the news of a fault back until it is known that there is no other run, and has a scope of its own.</summary>
/// <remarks>
/// A scoped filter before the inbox has opened a scope for all runs. In it a scoped IPublishEndpoint, once resolved, goes on publishing into the first run,
/// and what later runs publish would be lost.
/// </remarks>
internal sealed class HeldFaultsContext<TMessage>(ConsumeContext<TMessage> context) : ConsumeContextProxy<TMessage>(context)
    where TMessage : class
{
    private readonly ConsumeContext<TMessage> outer = context;
    private readonly List<Func<Task>> faults = [];

    public override bool HasPayloadType(Type payloadType) => payloadType != typeof(IServiceScope) && base.HasPayloadType(payloadType);

    public override bool TryGetPayload<T>([NotNullWhen(true)] out T? payload)
        where T : class
    {
        if (typeof(T) != typeof(IServiceScope))
            return base.TryGetPayload<T>(out payload);

        payload = null;
        return false;
    }

    public override Task NotifyFaulted<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
    {
        faults.Add(() => base.NotifyFaulted(context, duration, consumerType, exception));
        return Task.CompletedTask;
    }

    public async Task NotifyHeldFaultsAsync()
    {
        foreach (var notify in faults)
            await notify();
    }

    /// <summary>Reports a message that failed for now. Of a failure before the consumer, such as a database that is away, nobody has told yet.</summary>
    public Task NotifyFailedAsync(TimeSpan duration, Exception exception) => faults.Count > 0
        ? NotifyHeldFaultsAsync()
        : outer.NotifyFaulted(duration, TypeCache<TMessage>.ShortName, exception);
}
