using Microsoft.Extensions.Logging;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Runs a message again, in a new scope, when the database gave its transaction up in favour of another one.</summary>
/// <remarks>MassTransit's own retry would log each lost race with a stack trace, and after it no outer retry would follow.</remarks>
internal sealed class LostRaceFilter<TMessage>(TimeProvider clock, ILogger logger) : IFilter<ConsumeContext<TMessage>>
    where TMessage : class
{
    public const int Attempts = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public async Task Send(ConsumeContext<TMessage> context, IPipe<ConsumeContext<TMessage>> next)
    {
        var start = clock.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            var held = new HeldFaultsContext<TMessage>(context);
            try
            {
                await next.Send(held);
                await held.NotifyHeldFaultsAsync();
                return;
            }
            catch (TogetherGivenUpException) when (!context.CancellationToken.IsCancellationRequested)
            {
                // Nobody's race: at once, and by itself from now on.
                context.GetOrAddPayload(() => RunsAlone.Instance);
                continue;
            }
            catch (Exception exception) when (attempt < Attempts && CanRunAgain(context, exception))
            {
                DeliveryLog.LostRace(logger, context.MessageId, attempt + 1);
            }
            catch (Exception exception)
            {
                await held.NotifyFailedAsync(clock.GetElapsedTime(start), exception);
                throw;
            }

            // Apart, so that two transactions do not meet in step again.
            await Task.Delay(Pause * attempt * (1 + Random.Shared.NextDouble()), clock, context.CancellationToken);
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("lostRace").Add("attempts", Attempts);

    private static bool CanRunAgain(ConsumeContext<TMessage> context, Exception exception) =>
        !context.CancellationToken.IsCancellationRequested && InboxRace.IsLost(exception);
}
