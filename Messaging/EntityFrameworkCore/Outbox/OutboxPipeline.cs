using System.Collections.Concurrent;
using MassTransit.Middleware.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>What this process sends for one DbContext: what it has just committed, from memory, and what it claimed from the tables.</summary>
internal sealed class OutboxPipeline<TDbContext> : IOutboxPipeline
    where TDbContext : DbContext
{
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider clock;
    private readonly OutboxDeliveryServiceOptions options;
    private readonly OutboxDeliverySettings settings;
    private readonly IBusOutboxNotification signal;
    private readonly HandOverRoom room;
    private readonly SendJudge judge;
    private readonly UnitSender sender;
    private readonly SendQueue queue;
    private readonly UnitSettler settler;
    private readonly ConcurrentDictionary<IDeliverySource, GroupDetour> detours = new();
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool isOpen;

    public OutboxPipeline(
        IServiceScopeFactory scopes, IBus bus, TimeProvider clock, IBusOutboxNotification signal, IOptions<OutboxDeliveryServiceOptions> options,
        IOptions<OutboxDeliverySettings> settings, ILogger<OutboxDelivery<TDbContext>> logger)
    {
        this.scopes = scopes;
        this.clock = clock;
        this.signal = signal;
        this.options = options.Value;
        this.settings = settings.Value;
        room = new HandOverRoom(settings.Value.HandOverMessages, settings.Value.HandOverBytes);
        judge = new SendJudge(settings.Value, clock, logger);
        sender = new UnitSender(bus, clock, options.Value, judge);
        queue = new SendQueue(settings.Value.Senders, clock, SendAsync, OnSendingEnded);
        settler = new UnitSettler(InScopeAsync, OnSettled, clock, settings.Value, logger);
    }

    public DateTimeOffset FirstLeaseEnd => clock.GetUtcNow() + settings.FirstLease;

    /// <summary>Units that are being sent or settled.</summary>
    public OpenCount UnderWay { get; } = new();

    /// <summary>Units that are being sent.</summary>
    public OpenCount Sending { get; } = new();

    /// <summary>Messages under way that were claimed and loaded.</summary>
    public OpenCount Claimed { get; } = new();

    /// <summary>Messages that are kept in memory between their commit and the end of settling.</summary>
    public int HandedOver => room.Messages;

    /// <summary>Whether what this process commits may be sent from memory: not before the bus was ready, and not while it stops.</summary>
    public bool IsOpen
    {
        get => isOpen;
        set
        {
            isOpen = value;
            if (value)
                opened.TrySetResult();
        }
    }

    /// <summary>Ends when it is open for the first time.</summary>
    public Task Opened => opened.Task;

    /// <summary>Whether the context maps the quarantine; found out before anything is sent.</summary>
    public bool HasQuarantine
    {
        set => sender.HasQuarantine = value;
    }

    /// <summary>Whether units of a source that have a group must go through the table.</summary>
    public GroupDetour DetourOf(IDeliverySource source) => detours.GetOrAdd(source, static _ => new GroupDetour());

    /// <summary>Whether the last messages failed one and all because the broker is away.</summary>
    public bool IsBrokerAway => sender.IsBrokerAway;

    public OutboxPlace? TryReserve(IDeliverySource source, DbContext db, IReadOnlyList<OutboxMessage> messages)
    {
        if (!isOpen || IsBrokerAway || (DetourOf(source).IsOpen && MessageGroups.Of(messages).Count > 0) || !room.TryTake(messages))
            return null;

        return new OutboxPlace(this, room, source, LeaseLayouts.Of(db.Database), messages);
    }

    public Guid FreeLockId(DbContext db) => new DeliveryLease(clock.GetUtcNow(), 0).ToLockId(LeaseLayouts.Of(db.Database));

    public void NotifyLeft(IDeliverySource source, IReadOnlyList<OutboxMessage> messages)
    {
        if (MessageGroups.Of(messages).Count > 0)
            DetourOf(source).Open(clock.GetUtcNow());
        signal.Delivered();
    }

    public void Send(OutboxUnit unit)
    {
        Begin(unit);
        Sending.Add(1);
        queue.Add(unit);
    }

    public void Release(OutboxUnit unit)
    {
        Begin(unit);
        unit.Verdict = judge.Interrupt(unit);
        Settle(unit);
    }

    /// <summary>Waits until everything is sent and settled.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        await Sending.WaitAsync(0, cancellationToken).ConfigureAwait(false);
        settler.Hurry(true);
        try
        {
            await UnderWay.WaitAsync(0, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            settler.Hurry(false);
        }
    }

    /// <summary>Ends what is being sent, and lets everything else go.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        isOpen = false;
        sender.Stop();
        queue.Stop();
        settler.Hurry(true);
        return UnderWay.WaitAsync(0, cancellationToken);
    }

    private void Begin(OutboxUnit unit)
    {
        UnderWay.Add(1);
        if (unit.Place is null)
            Claimed.Add(Math.Max(1, unit.Messages.Count));
    }

    private async Task SendAsync(OutboxUnit unit)
    {
        await sender.SendAsync(unit).ConfigureAwait(false);

        // Before others of the group can ask whether they may overtake it.
        OpenDetour(unit);
    }

    private void OnSendingEnded(OutboxUnit unit)
    {
        Settle(unit);
        Sending.Add(-1);
    }

    private void Settle(OutboxUnit unit)
    {
        OpenDetour(unit);
        settler.Add(unit);
    }

    private void OpenDetour(OutboxUnit unit)
    {
        if (unit is { Verdict: { } verdict, Groups.Count: > 0 })
            DetourOf(unit.Source).Open(verdict.Due);
    }

    private void OnSettled(OutboxUnit unit)
    {
        unit.Place?.Return();
        if (unit.Place is null)
            Claimed.Add(-Math.Max(1, unit.Messages.Count));
        UnderWay.Add(-1);
        if (unit.Verdict is { Attempts: 0 } or { IsQuarantine: true })
            signal.Delivered();
    }

    private async Task InScopeAsync(Func<DbContext, Task> work)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var db = scope.ServiceProvider.GetRequiredService<TDbContext>();
            db.Database.SetCommandTimeout(options.QueryTimeout);
            await work(db).ConfigureAwait(false);
        }
    }
}
