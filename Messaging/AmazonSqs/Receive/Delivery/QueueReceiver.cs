using System.Diagnostics.CodeAnalysis;
using Amazon.SQS.Model;
using MassTransit.AmazonSqsTransport.Connection;
using MassTransit.AmazonSqsTransport.Receive.Leases;
using MassTransit.AmazonSqsTransport.Receive.Polling;
using MassTransit.Transports;

namespace MassTransit.AmazonSqsTransport.Receive.Delivery;

/// <summary>Receives from one queue and hands messages to the consumers, from the start of an endpoint to its stop.</summary>
/// <remarks>
/// Deliveries are told apart by their lease: by message id the core would take one that comes again after a lost lease for a duplicate.
/// To stop: no new poll, the last ones end; what has a turn, also of what these bring, is finished and settled, and the rest is shown again at once.
/// So where all that is held may be consumed at once, as in our services, a stop hands no message out a second time.
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "The leases are disposed of when receiving ends; the rest holds no handle of the system.")]
internal sealed class QueueReceiver : ConsumerAgent<Lease>
{
    private readonly AmazonSqsReceiveEndpointContext _endpoint;
    private readonly QueueHandle _queue;
    private readonly LeaseTable _leases;
    private readonly EarlyMessages _early;
    private readonly GroupOrder? _order;
    private readonly Capacity _capacity;
    private readonly SemaphoreSlim _concurrency;
    private readonly InHand _inHand = new();
    private readonly CancellationTokenSource _halt;
    private readonly CancellationTokenSource _abort = new();
    private readonly TimeSpan _redeliverAfter;

    public QueueReceiver(AmazonSqsReceiveEndpointContext endpoint, QueueHandle queue)
        : base(endpoint, ReferenceEqualityComparer.Instance)
    {
        (_endpoint, _queue) = (endpoint, queue);
        var settings = endpoint.Settings;
        _leases = new LeaseTable(queue, LeaseOptionsOf(settings, queue), endpoint.Host.Clock, endpoint.LogContext.Logger);
        _early = new EarlyMessages(queue, endpoint.Host.Tuning.DelayHop, endpoint.Host.Clock);
        _order = settings.IsOrdered ? new GroupOrder(settings.ConcurrentDeliveryLimit) : null;
        _capacity = new Capacity(settings.PrefetchCount, endpoint.Host.Clock);
        _concurrency = new SemaphoreSlim(settings.ConcurrentMessageLimit);
        _redeliverAfter = TimeSpan.FromSeconds(settings.RedeliverVisibilityTimeout);
        _halt = CancellationTokenSource.CreateLinkedTokenSource(Stopping);
        Receiving = Task.Run(ReceiveAsync);
        TrySetConsumeTask(Receiving);
        SetReady();
    }

    /// <summary>Ends with the last message; faulted when receiving failed for good.</summary>
    public Task Receiving { get; }

    /// <summary>Consumes a message when its turn has come.</summary>
    /// <returns>False when it will come again.</returns>
    public async Task<bool> DeliverAsync(HeldMessage held)
    {
        try
        {
            var context = new AmazonSqsReceiveContext(held.Lease.Message, _endpoint);
            using (context)
            {
                if (_early.IsEarly(context, out var dueAt))
                    return await PutOffAsync(held.Lease, dueAt).ConfigureAwait(false);
                return await ConsumeAsync(held, context).ConfigureAwait(false);
            }
        }
        finally
        {
            if (held.HasTurn)
                _concurrency.Release();
            Leave();
        }
    }

    /// <summary>Gives a message back that has not begun.</summary>
    public async Task ReleaseAsync(HeldMessage held)
    {
        try
        {
            // Not held: a stop has shown it again already.
            if (held.Lease.TryStart())
                await held.Lease.AbandonAsync(TimeSpan.Zero).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            TransportLog.ReleaseFailed(_endpoint.LogContext.Logger, exception, held.Lease.MessageId, _queue.Name);
        }
        finally
        {
            Leave();
        }
    }

    protected override async Task ActiveAndActualAgentsCompleted(StopContext context)
    {
        // Who stops us has only so much patience: then polls are cut short after all.
        await using var _ = context.CancellationToken.Register(_abort.Cancel).ConfigureAwait(false);
        await base.ActiveAndActualAgentsCompleted(context).ConfigureAwait(false);
    }

    private async Task ReceiveAsync()
    {
        await using var health = new ReceiveHealth(_endpoint);
        var poller = new QueuePoller(_endpoint, _queue, _capacity, health, _inHand, Hold, _halt.Token, _abort.Token);
        try
        {
            await new AdaptivePolling(poller.PollOnceAsync, MostPollers(_endpoint)).RunAsync(_halt).ConfigureAwait(false);
            ReceiveAges.Remove(_endpoint);
        }
        finally
        {
            await _leases.ReleaseAsync(CancellationToken.None).ConfigureAwait(false);
            await _inHand.EmptiedAsync().ConfigureAwait(false);
            await _leases.DisposeAsync().ConfigureAwait(false);
            _halt.Dispose();
        }
    }

    private void Hold(Message message)
    {
        if (_leases.Begin(message) is not { } lease)
        {
            _capacity.Return(1);
            return;
        }
        _inHand.Enter();
        var held = new HeldMessage(lease, this);
        if (_order is not null && message.Attributes?.GetValueOrDefault("MessageGroupId") is { Length: > 0 } group)
        {
            _order.Add(group, held);
            return;
        }

        // Here and not in the task: a halt that comes between must find it begun. The count is above zero only when nobody waits for a turn.
        held.HasTurn = _concurrency.Wait(TimeSpan.Zero);
        if (held.HasTurn)
            lease.TryStart();
        _ = Task.Run(held.DeliverAsync);
    }

    private async Task<bool> ConsumeAsync(HeldMessage held, AmazonSqsReceiveContext context)
    {
        var lease = held.Lease;
        if (!held.HasTurn)
            held.HasTurn = await TakeTurnAsync().ConfigureAwait(false);
        try
        {
            if (!held.HasTurn || !lease.TryStart())
                return false;
            await using var lost = lease.Lost.Register(context.Cancel).ConfigureAwait(false);
            await Dispatch(lease, context, new LeaseLock(lease, _endpoint.InputAddress, _redeliverAfter, _order is not null)).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception)
        {
            context.LogTransportFaulted(exception);
            return false;
        }
    }

    // A halt shows again what waits here: all leases that have not started are released together.
    private async Task<bool> TakeTurnAsync()
    {
        try
        {
            await _concurrency.WaitAsync(_halt.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<bool> PutOffAsync(Lease lease, DateTimeOffset dueAt)
    {
        if (!lease.TryStart())
            return false;
        try
        {
            await _early.PutOffAsync(lease, dueAt).ConfigureAwait(false);
            TransportLog.PutOff(_endpoint.LogContext.Logger, lease.MessageId, _queue.Name, dueAt);
        }
        catch (Exception exception)
        {
            TransportLog.PutOffFailed(_endpoint.LogContext.Logger, exception, lease.MessageId, _queue.Name, dueAt);
        }
        return false;
    }

    private void Leave()
    {
        _capacity.Return(1);
        _inHand.Leave();
    }

    private static int MostPollers(AmazonSqsReceiveEndpointContext endpoint)
    {
        var byPrefetch = (endpoint.Settings.PrefetchCount + Capacity.MostPerReceive - 1) / Capacity.MostPerReceive;
        return Math.Min(byPrefetch, endpoint.Host.Tuning.MaxPollers ?? byPrefetch);
    }

    private static LeaseOptions LeaseOptionsOf(ReceiveSettings settings, QueueHandle queue) => new()
    {
        VisibilityTimeout = queue.VisibilityTimeout,
        LongestExtension = TimeSpan.FromSeconds(settings.MaxVisibilityTimeoutRenewal),
        MaximumVisibility = settings.MaxVisibilityTimeout,
    };
}
