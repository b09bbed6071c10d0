using MassTransit;
using Tests.Messaging.Outbox;
using Tests.Support;

namespace Tests.Messaging.Inbox;

/// <summary>Who waits for an answer hears of the failure, wherever it happened.</summary>
public sealed class InboxFaultTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Consume_DatabaseAway_PublishesOneFaultOfTheMessage(int retries)
    {
        await using var database = await OrderDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var host = await InboxHost.StartAsync(
            database, new() { ConfigureDatabase = db => db.AddInterceptors(new DatabaseAway()) }, retries);

        await host.SubmitAsync(7);

        Assert.Equal(new Receipt(false, true), await host.Receipts().NextAsync());
        var fault = Assert.Single(host.Harness.Published.Select<Fault<OrderSubmitted>>(new CancellationToken(canceled: true)));
        Assert.Equal(7, fault.Context.Message.Message.Number);
        Assert.Contains("does not answer", fault.Context.Message.Exceptions[0].Message, StringComparison.Ordinal);
    }
}
