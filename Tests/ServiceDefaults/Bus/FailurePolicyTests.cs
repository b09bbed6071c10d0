using MassTransit;
using MassTransit.Testing;
using Messaging.Operations;
using Tests.ServiceDefaults.Support;
using Tests.Support;

namespace Tests.ServiceDefaults.Bus;

/// <summary>What becomes of a message that cannot be consumed. Two retries in place and two redeliveries are set up.</summary>
public class FailurePolicyTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Consume_AlwaysFailing_NestsInboxInRetryInRedelivery(DatabaseProvider provider)
    {
        await using var bus = await FailingBus.RunAsync(provider, _ => new InvalidOperationException("always"));

        Assert.True(await bus.Harness.Published.Any<Fault<Order>>(TestContext.Current.CancellationToken));

        Assert.Equal(
            [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (2, 0), (2, 1), (2, 2)],
            bus.Tries.Select(one => (one.Redelivery, one.Retry)));
        Assert.All(bus.Tries, one => Assert.Equal(0, one.RowsBefore));
        Assert.All(bus.Tries, one => Assert.NotNull(one.Transaction));
        Assert.Equal(bus.Tries.Count, bus.Tries.Select(one => one.Transaction).Distinct().Count());
        Assert.Equal(0, await bus.CountRowsAsync());
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Consume_SucceedingAtTheLastTry_HasOneEffect(DatabaseProvider provider)
    {
        await using var bus = await FailingBus.RunAsync(provider, number => number < 9 ? new TimeoutException("not yet") : null);

        Assert.True(await bus.Harness.Consumed.Any<OrderTaken>(TestContext.Current.CancellationToken));

        Assert.Equal(9, bus.Tries.Count);
        Assert.Equal(1, await bus.CountRowsAsync());
        // Ends what is under way: a second one would be here too.
        await bus.Harness.Stop(TestContext.Current.CancellationToken);
        Assert.Single(bus.Harness.Consumed.Select<OrderTaken>(new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData(typeof(ArgumentException))]
    [InlineData(typeof(ArgumentNullException))]
    [InlineData(typeof(NotSupportedException))]
    [InlineData(typeof(NotImplementedException))]
    [InlineData(typeof(InvalidCastException))]
    [InlineData(typeof(NullReferenceException))]
    [InlineData(typeof(MessageTooLargeException))]
    public async Task Consume_HopelessFailure_IsNotTriedAgain(Type failure)
    {
        await using var bus = await FailingBus.RunAsync(DatabaseProvider.Sqlite, _ => (Exception)Activator.CreateInstance(failure)!);

        Assert.True(await bus.Harness.Published.Any<Fault<Order>>(TestContext.Current.CancellationToken));

        Assert.Single(bus.Tries);
    }

    [Fact]
    public async Task Consume_FailingInsideADatabaseDriver_IsTriedAgain()
    {
        // A driver whose session was cut may stumble over its own state.
        await using var bus = await FailingBus.RunAsync(DatabaseProvider.Sqlite, number => number < 3 ? new InvalidCastException { Source = "Npgsql" } : null);

        Assert.True(await bus.Harness.Consumed.Any<OrderTaken>(TestContext.Current.CancellationToken));

        Assert.Equal(3, bus.Tries.Count);
    }
}
