using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Tests.Messaging.Outbox;

/// <summary>No commit of this process waits for a poll.</summary>
public sealed class OutboxSignalTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task WaitForDelivery_AfterASignalThatNobodyAwaited_EndsAtOnce()
    {
        var signal = Create();
        signal.Delivered();

        await signal.WaitForDelivery(TestContext.Current.CancellationToken).WithPatience();

        Assert.False(signal.WaitForDelivery(TestContext.Current.CancellationToken).IsCompleted);
    }

    [Fact]
    public async Task WaitForDelivery_WithoutASignal_EndsAtThePoll()
    {
        var signal = Create();
        var waiting = signal.WaitForDelivery(TestContext.Current.CancellationToken);

        clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(waiting.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));

        await waiting.WithPatience();
    }

    [Fact]
    public async Task WaitForDelivery_SignalledWhileItWaits_Ends()
    {
        var signal = Create();
        var waiting = signal.WaitForDelivery(TestContext.Current.CancellationToken);

        signal.Delivered();

        await waiting.WithPatience();
    }

    [Fact]
    public async Task WaitForDelivery_WhenStopped_IsCancelled()
    {
        using var stopping = new CancellationTokenSource();
        var waiting = Create().WaitForDelivery(stopping.Token);

        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private OutboxSignal Create() => new(
        clock,
        Options.Create(new OutboxDeliveryServiceOptions { QueryDelay = TimeSpan.FromSeconds(10) }),
        Options.Create(new OutboxDeliverySettings()));
}
