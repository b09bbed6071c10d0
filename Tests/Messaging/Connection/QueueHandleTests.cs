using MassTransit.AmazonSqsTransport.Connection;
using MassTransit.AmazonSqsTransport.Connection.Errors;
using Tests.Support;

namespace Tests.Messaging.Connection;

public class QueueHandleTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_ManyAtOnce_ArriveOnceInFewCalls()
    {
        using var clients = await EmulatorClients.CreateAsync();
        await using var connection = clients.Connect();
        var queue = await connection.GetQueueAsync(new QueueDeclaration(Names.Unique("queue")), Cancel);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => queue.SendAsync(Entry($"body {number}"), Cancel)));

        Assert.InRange(clients.Calls.Count("SendMessageBatch"), 10, 50);
        var bodies = await DrainAsync(queue, expected: 100);
        Assert.Equal(Enumerable.Range(0, 100).Select(number => $"body {number}").Order(StringComparer.Ordinal), bodies.Order(StringComparer.Ordinal));
        Assert.InRange(clients.Calls.Count("DeleteMessageBatch"), 10, 60);
        Assert.Equal(0, await queue.CountAsync(Cancel));
    }

    [Fact]
    public async Task Send_ToFifo_KeepsOrderAndDeduplicates()
    {
        using var clients = await EmulatorClients.CreateAsync();
        await using var connection = clients.Connect();
        var queue = await connection.GetQueueAsync(new QueueDeclaration($"{Names.Unique("queue")}.fifo"), Cancel);

        foreach (var id in (string[])["1", "2", "2", "3"])
            await queue.SendAsync(Entry($"body {id}") with { GroupId = "g", DeduplicationId = id }, Cancel);

        Assert.Equal(["body 1", "body 2", "body 3"], await DrainAsync(queue, expected: 3));
        Assert.Equal(0, await queue.CountAsync(Cancel));
    }

    [Fact]
    public async Task Receive_WithAttributes_HasThemAndTheSystems()
    {
        using var clients = await EmulatorClients.CreateAsync();
        await using var connection = clients.Connect();
        var queue = await connection.GetQueueAsync(new QueueDeclaration(Names.Unique("queue")), Cancel);
        await queue.SendAsync(new OutgoingEntry("body", ProvisioningTests.Map(("Content-Type", "text/ü"))), Cancel);

        var message = Assert.Single(await queue.ReceiveAsync(1, TimeSpan.FromSeconds(2), Cancel));

        Assert.Equal("text/ü", message.MessageAttributes["Content-Type"].StringValue);
        Assert.Equal("1", message.Attributes["ApproximateReceiveCount"]);
        Assert.True(message.Attributes.ContainsKey("SentTimestamp"));
    }

    [Fact]
    public async Task ChangeVisibility_ToZero_ShowsTheMessageAgain()
    {
        using var clients = await EmulatorClients.CreateAsync();
        await using var connection = clients.Connect();
        var queue = await connection.GetQueueAsync(new QueueDeclaration(Names.Unique("queue")), Cancel);
        await queue.SendAsync(Entry("body"), Cancel);
        var first = Assert.Single(await queue.ReceiveAsync(1, TimeSpan.FromSeconds(2), Cancel));

        await queue.ChangeVisibilityAsync(first.ReceiptHandle, TimeSpan.Zero, Cancel);

        var second = Assert.Single(await queue.ReceiveAsync(1, TimeSpan.FromSeconds(2), Cancel));
        Assert.Equal((first.MessageId, "2"), (second.MessageId, second.Attributes["ApproximateReceiveCount"]));
    }

    [Fact]
    public async Task Delete_WithOneBadReceipt_FailsThatOneOnly()
    {
        using var clients = await EmulatorClients.CreateAsync();
        await using var connection = clients.Connect();
        var queue = await connection.GetQueueAsync(new QueueDeclaration(Names.Unique("queue")), Cancel);
        await queue.SendAsync(Entry("body"), Cancel);
        var message = Assert.Single(await queue.ReceiveAsync(1, TimeSpan.FromSeconds(2), Cancel));

        var bad = queue.ChangeVisibilityAsync("no-such-receipt", TimeSpan.FromSeconds(5), Cancel);
        var good = queue.ChangeVisibilityAsync(message.ReceiptHandle, TimeSpan.FromSeconds(5), Cancel);

        await good;
        Assert.True(AwsErrors.IsLostReceipt(await Assert.ThrowsAnyAsync<Exception>(() => bad)));
    }

    [Fact]
    public async Task Send_OverTheLimit_FailsAloneBeforeAnyCall()
    {
        using var clients = await EmulatorClients.CreateAsync();
        await using var connection = clients.Connect();
        var queue = await connection.GetQueueAsync(new QueueDeclaration(Names.Unique("queue")), Cancel);

        var large = queue.SendAsync(Entry(new string('x', queue.SendLimits.EntryBytes + 1)), Cancel);
        var small = queue.SendAsync(Entry("small"), Cancel);

        await small;
        var exception = await Assert.ThrowsAsync<MessageRefusedException>(() => large);
        Assert.Contains($"the limit is {queue.SendLimits.EntryBytes:N0}", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, clients.Calls.Count("SendMessageBatch"));
    }

    [Fact]
    public async Task Purge_Twice_EmptiesTheQueue()
    {
        using var clients = await EmulatorClients.CreateAsync();
        await using var connection = clients.Connect();
        var queue = await connection.GetQueueAsync(new QueueDeclaration(Names.Unique("queue")), Cancel);
        await queue.SendAsync(Entry("body"), Cancel);

        await connection.PurgeAsync(queue, Cancel);
        await connection.PurgeAsync(queue, Cancel);

        Assert.Equal(0, await queue.CountAsync(Cancel));
    }

    internal static OutgoingEntry Entry(string body) => new(body, new Dictionary<string, string>());

    private static async Task<List<string>> DrainAsync(QueueHandle queue, int expected)
    {
        var bodies = new List<string>();
        while (bodies.Count < expected && await queue.ReceiveAsync(10, TimeSpan.FromSeconds(2), Cancel) is { Count: > 0 } messages)
        {
            bodies.AddRange(messages.Select(message => message.Body));
            await Task.WhenAll(messages.Select(message => queue.DeleteAsync(message.ReceiptHandle, Cancel)));
        }
        return bodies;
    }
}
