using MassTransit.AmazonSqsTransport.Connection;
using MassTransit.AmazonSqsTransport.Receive.Leases;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Tests.Messaging.Connection;
using Tests.Support;

namespace Tests.Messaging.Leases;

public class LeaseOnQueueTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Complete_OfManyReceived_EmptiesTheQueueInBatches()
    {
        using var clients = await EmulatorClients.CreateAsync();
        await using var connection = clients.Connect();
        var queue = await QueueWithMessagesAsync(connection, count: 30);
        await using var table = Table(queue, new FakeTimeProvider());

        var leases = new List<Lease>();
        while (leases.Count < 30)
            leases.AddRange((await queue.ReceiveAsync(10, TimeSpan.FromSeconds(2), Cancel)).Select(message => table.Begin(message)!));
        await Task.WhenAll(leases.Select(lease => lease.CompleteAsync(Cancel)));

        Assert.Equal(0, await queue.CountAsync(Cancel));
        Assert.InRange(clients.Calls.Count("DeleteMessageBatch"), 3, 15);
    }

    [Fact]
    public async Task Release_AtStop_LeavesNothingInFlight()
    {
        using var clients = await EmulatorClients.CreateAsync();
        await using var connection = clients.Connect();
        var queue = await QueueWithMessagesAsync(connection, count: 10);
        await using var table = Table(queue, new FakeTimeProvider());
        var received = await queue.ReceiveAsync(10, TimeSpan.FromSeconds(2), Cancel);
        Assert.All(received, message => Assert.NotNull(table.Begin(message)));

        Assert.Equal(received.Count, await table.ReleaseAsync(Cancel));

        var again = await queue.ReceiveAsync(10, TimeSpan.FromSeconds(2), Cancel);
        Assert.Equal(received.Select(m => m.MessageId).Order(StringComparer.Ordinal), again.Select(m => m.MessageId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Renewal_OfDeletedMessage_CancelsTheWorkOnIt()
    {
        using var clients = await EmulatorClients.CreateAsync();
        await using var connection = clients.Connect();
        var queue = await QueueWithMessagesAsync(connection, count: 1);
        var clock = new FakeTimeProvider();
        await using var table = Table(queue, clock);
        var lease = table.Begin(Assert.Single(await queue.ReceiveAsync(1, TimeSpan.FromSeconds(2), Cancel)))!;
        var lost = new TaskCompletionSource();
        await using var registration = lease.Lost.Register(lost.SetResult);
        await queue.DeleteAsync(lease.ReceiptHandle, Cancel);

        clock.Advance(queue.VisibilityTimeout * 0.7);

        await lost.Task.WaitAsync(Cancel);
    }

    private static LeaseTable Table(QueueHandle queue, TimeProvider clock) =>
        new(queue, new LeaseOptions { VisibilityTimeout = queue.VisibilityTimeout }, clock, NullLogger.Instance);

    private static async Task<QueueHandle> QueueWithMessagesAsync(AwsConnection connection, int count)
    {
        var queue = await connection.GetQueueAsync(new QueueDeclaration(Names.Unique("queue")), Cancel);
        await Task.WhenAll(Enumerable.Range(0, count).Select(number => queue.SendAsync(QueueHandleTests.Entry($"{number}"), Cancel)));
        return queue;
    }
}
