using MassTransit.Middleware.Outbox;
using Microsoft.Extensions.Options;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Wakes the delivery when this process has committed messages. A signal given while nobody waits is kept.</summary>
internal sealed class OutboxSignal(
    TimeProvider clock, IOptions<OutboxDeliveryServiceOptions> options, IOptions<OutboxDeliverySettings> settings) : IBusOutboxNotification
{
    private TaskCompletionSource signal = New();

    private TimeSpan Pause => options.Value.QueryDelay < settings.Value.PollInterval ? options.Value.QueryDelay : settings.Value.PollInterval;

    public void Delivered() => Volatile.Read(ref signal).TrySetResult();

    public async Task WaitForDelivery(CancellationToken cancellationToken)
    {
        var waiting = Volatile.Read(ref signal);
        using (var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken))
        {
            await Task.WhenAny(waiting.Task, Task.Delay(Pause, clock, pause.Token));
            await pause.CancelAsync();
        }

        cancellationToken.ThrowIfCancellationRequested();

        // Taken before the delivery looks: what is signalled from here on means another look.
        if (waiting.Task.IsCompleted)
            Interlocked.CompareExchange(ref signal, New(), waiting);
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
