using System.Collections.Concurrent;
using System.Threading.Channels;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.Extensions.Time.Testing;

namespace Tests.Messaging.Outbox;

/// <summary>Units side by side, those with the same group one after the other.</summary>
public sealed class SendQueueTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly ConcurrentQueue<OutboxUnit> finished = [];
    private readonly ConcurrentDictionary<OutboxUnit, TaskCompletionSource> started = [];
    private readonly Channel<bool> changes = Channel.CreateUnbounded<bool>();

    [Fact]
    public async Task Add_UnitsOfOneGroup_SendsOneAfterTheOtherAndOthersBeside()
    {
        var queue = Create(10);
        OutboxUnit[] units = [Unit("a"), Unit("a", "b"), Unit("b"), Unit()];
        foreach (var unit in units)
            queue.Add(unit);
        await StartedAsync(units[0], units[3]);
        Assert.Equal(2, started.Count);

        foreach (var unit in units[..3])
        {
            await StartedAsync(unit);
            started[unit].SetResult();
            await FinishedAsync(unit);
        }

        Assert.Equal(units[..3], finished);
    }

    [Fact]
    public async Task Add_AfterAFailureOfTheGroup_WaitsUntilTheFailedOneIsDue()
    {
        var queue = Create(10);
        var (failing, behind, other) = (Unit("a"), Unit("a", "b"), Unit("b"));
        foreach (var unit in new[] { failing, behind, other })
            queue.Add(unit);
        await StartedAsync(failing);
        var due = clock.GetUtcNow().AddSeconds(5);
        failing.Verdict = new SendVerdict(due, 1);
        started[failing].SetResult();
        await FinishedAsync(failing, behind, other);
        var late = Unit("b");
        queue.Add(late);

        Assert.All([behind, other, late], unit => Assert.Equal(due, unit.Verdict!.Due));
        Assert.Single(started);
        clock.Advance(TimeSpan.FromSeconds(5));
        var again = Unit("a");
        queue.Add(again);
        await StartedAsync(again);
    }

    [Fact]
    public async Task Stop_WithUnitsWaiting_LetsThemGoAndEndsWhatIsOnItsWay()
    {
        var queue = Create(1);
        OutboxUnit[] units = [Unit(), Unit(), Unit("a"), Unit("a")];
        foreach (var unit in units)
            queue.Add(unit);
        await StartedAsync(units[0]);

        queue.Stop();
        var late = Unit();
        queue.Add(late);
        await FinishedAsync([.. units[1..], late]);
        Assert.Null(units[0].Verdict);
        started[units[0]].SetResult();
        await FinishedAsync(units[0]);

        Assert.Single(started);
        Assert.All(units[1..], unit => Assert.NotNull(unit.Verdict));
    }

    [Fact]
    public async Task Add_UnitsThatFailAtOnce_TellsOfEachOnce()
    {
        const int Count = 5000;
        var told = 0;
        var ended = 0;
        var all = new TaskCompletionSource();
        var queue = new SendQueue(
            100, clock,
            unit =>
            {
                unit.Verdict = unit.LaterAt(clock.GetUtcNow());
                return Task.CompletedTask;
            },
            unit =>
            {
                Interlocked.Increment(ref told);
                if (unit.Sent++ == 0 && Interlocked.Increment(ref ended) == Count)
                    all.TrySetResult();
            });

        for (var index = 0; index < Count; index++)
            queue.Add(Unit());
        await all.Task.WithPatience();

        Assert.Equal(Count, told);
    }

    private SendQueue Create(int senders) => new(
        senders, clock,
        unit =>
        {
            var sending = started.GetOrAdd(unit, _ => new TaskCompletionSource());
            changes.Writer.TryWrite(true);
            return sending.Task;
        },
        unit =>
        {
            finished.Enqueue(unit);
            changes.Writer.TryWrite(true);
        });

    private static OutboxUnit Unit(params string[] groups) => new(
        BusOutboxSource.Instance, new UnitKey(Guid.NewGuid()), Guid.NewGuid(), DateTimeOffset.MaxValue,
        [.. groups.DefaultIfEmpty().Select(group => new OutboxMessage { Properties = group is null ? null : $$"""{ "SQS-GroupId": "{{group}}" }""" })]);

    private Task StartedAsync(params OutboxUnit[] units) => UntilAsync(() => units.All(started.ContainsKey));

    private Task FinishedAsync(params OutboxUnit[] units) => UntilAsync(() => units.All(finished.Contains));

    private async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
            await changes.Reader.ReadAsync(TestContext.Current.CancellationToken).WithPatience();
    }
}
