using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Tests.Messaging.Outbox;
using Tests.Support;

namespace Tests.Messaging.Inbox;

/// <summary>Inbox rows are forgotten when the duplicate detection window has passed, and not before.</summary>
public sealed class InboxCleanupTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Run_OverRowsOfAllAges_DeletesOnlyDeliveredOnesOlderThanTheWindow(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var db = database.Open();
        for (var age = 21; age < 41; age++)
            db.Add(Row(consumed: Now.AddMinutes(-age), delivered: Now.AddMinutes(-age)));
        db.Add(Row(consumed: Now.AddDays(-1), delivered: null));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var deleted = await InboxCleanup.RunAsync(db, Now.AddMinutes(-30), 3, TestContext.Current.CancellationToken);

        Assert.Equal(10, deleted);
        Assert.Equal(11, await database.CountAsync<InboxState>());
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Run_OverARowWithLeftOverMessages_DeletesBoth(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var row = Row(Now.AddHours(-1), Now.AddHours(-1));
        db.Add(row);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        db.Add(new OutboxMessage
        {
            InboxMessageId = row.MessageId, InboxConsumerId = row.ConsumerId, SentTime = Now.UtcDateTime, MessageId = NewId.NextGuid(),
            ContentType = "application/json", MessageType = "urn:message:none", Body = "{}",
        });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        await InboxCleanup.RunAsync(db, Now.AddMinutes(-30), 3, TestContext.Current.CancellationToken);

        Assert.Equal(0, await database.CountAsync<InboxState>());
        Assert.Equal(0, await database.CountAsync<OutboxMessage>());
    }

    [Fact]
    public async Task Service_AtEachInterval_CleansUp()
    {
        await using var database = await OrderDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using (var db = database.Open())
        {
            db.Add(Row(Now.AddHours(-1), Now.AddHours(-1)));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var clock = new TimerClock(Now);
        var roundTrips = new RoundTrips();
        await using var services = new ServiceCollection()
            .AddDbContext<OrderContext>(options => database.Use(options, roundTrips)).BuildServiceProvider();
        var options = new InboxCleanupOptions<OrderContext>
        {
            DuplicateDetectionWindow = TimeSpan.FromMinutes(30), QueryDelay = TimeSpan.FromSeconds(10), QueryMessageLimit = 100,
            QueryTimeout = TimeSpan.FromSeconds(30),
        };
        using var service = new InboxCleanupService<OrderContext>(
            services.GetRequiredService<IServiceScopeFactory>(), clock, Options.Create(options), NullLogger<InboxCleanupService<OrderContext>>.Instance);

        await service.StartAsync(TestContext.Current.CancellationToken);
        await clock.TimerStarted.WithPatience();
        clock.Advance(TimeSpan.FromSeconds(10));
        await roundTrips.WaitForAsync("InboxState", 2);
        await service.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, await database.CountAsync<InboxState>());
    }

    private static InboxState Row(DateTimeOffset consumed, DateTimeOffset? delivered) => new()
    {
        MessageId = NewId.NextGuid(), ConsumerId = Guid.NewGuid(), Received = consumed.UtcDateTime, ReceiveCount = 1,
        Consumed = consumed.UtcDateTime, Delivered = delivered?.UtcDateTime,
    };

    /// <summary>Tells when somebody has set a timer: before that, advancing the clock has no effect.</summary>
    private sealed class TimerClock(DateTimeOffset start) : FakeTimeProvider(start)
    {
        private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task TimerStarted => started.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            started.TrySetResult();
            return timer;
        }
    }
}
