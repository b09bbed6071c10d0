namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Sends the messages of a unit in their order, and decides what becomes of a unit whose end it does not reach.</summary>
internal sealed class UnitSender(IBus bus, TimeProvider clock, OutboxDeliveryServiceOptions options, SendJudge judge)
{
    // One slow or missing queue must not look like a broker that is away.
    private const int OutagesInARow = 20;

    private int outages;
    private volatile bool isStopping;

    /// <summary>Whether the context maps the quarantine; found out before anything is sent.</summary>
    public bool HasQuarantine { get; set; }

    /// <summary>Whether the last messages failed one and all because the broker is away.</summary>
    public bool IsBrokerAway => Volatile.Read(ref outages) >= OutagesInARow;

    /// <summary>From here on only what is on its way is sent to its end.</summary>
    public void Stop() => isStopping = true;

    public async Task SendAsync(OutboxUnit unit)
    {
        while (unit.Sent < unit.Messages.Count && !isStopping && clock.GetUtcNow() + options.MessageDeliveryTimeout < unit.Until)
        {
            var message = unit.Messages[unit.Sent];
            try
            {
                await OutboxMessageSender.SendAsync(bus, message, options.MessageDeliveryTimeout, clock, CancellationToken.None).ConfigureAwait(false);
                unit.Sent++;
                Volatile.Write(ref outages, 0);
            }
            catch (Exception exception)
            {
                Fail(unit, new SendFailure(message, exception));
                return;
            }
        }

        if (unit.Sent < unit.Messages.Count || unit.HasMore)
            unit.Verdict = judge.Interrupt(unit);
    }

    private void Fail(OutboxUnit unit, SendFailure failure)
    {
        unit.Failure = failure;
        unit.Verdict = judge.Judge(unit, failure, HasQuarantine);
        if (TransportOutage.IsLikely(failure.Exception))
            Interlocked.Increment(ref outages);
        else
            Volatile.Write(ref outages, 0);
    }
}
