using MassTransit.Context;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Keeps the news of a fault back until it is known that the message is not run again.</summary>
internal sealed class HeldFaultsContext<TMessage>(ConsumeContext<TMessage> context) : ConsumeContextProxy<TMessage>(context)
    where TMessage : class
{
    private readonly ConsumeContext<TMessage> outer = context;
    private readonly List<Func<Task>> faults = [];

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
