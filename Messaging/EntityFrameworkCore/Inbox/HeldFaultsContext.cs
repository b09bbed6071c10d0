using MassTransit.Context;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Keeps the news of a fault back until it is known that the message is not run again.</summary>
internal sealed class HeldFaultsContext<TMessage>(ConsumeContext<TMessage> context) : ConsumeContextProxy<TMessage>(context)
    where TMessage : class
{
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
}
