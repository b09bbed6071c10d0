using MassTransit.AmazonSqsTransport.Connection;

namespace Tests.Messaging.Connection;

public class SubscriptionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Subscribe_WithOtherFilter_ChangesThatAttributeOnly()
    {
        using var clients = await EmulatorClients.CreateAsync();
        var (queue, subscriptions) = ProvisioningTests.Endpoint(topics: 1);
        await using (var first = clients.Connect())
            await first.GetEndpointAsync(queue, [With(subscriptions[0], """{"Environment":["uat"]}""")], Cancel);
        clients.Calls.Forget();

        await using var second = clients.Connect();
        var handle = await second.GetEndpointAsync(queue, [With(subscriptions[0], """{"Environment":["test","uat"]}""")], Cancel);

        Assert.Equal((0, 1), (clients.Calls.Count("Subscribe"), clients.Calls.Count("SetSubscriptionAttributes")));
        Assert.Equal("""{"Environment":["test","uat"]}""", (await AttributesAsync(clients, second, subscriptions[0], handle))["FilterPolicy"]);
    }

    [Fact]
    public async Task Subscribe_WithSameFilterWrittenOtherwise_ChangesNothing()
    {
        using var clients = await EmulatorClients.CreateAsync();
        var (queue, subscriptions) = ProvisioningTests.Endpoint(topics: 1);
        await using (var first = clients.Connect())
            await first.GetEndpointAsync(queue, [With(subscriptions[0], """{"b":["x"],"a":["1","2"]}""")], Cancel);
        clients.Calls.Forget();

        await using var second = clients.Connect();
        await second.GetEndpointAsync(queue, [With(subscriptions[0], """{ "a": ["2", "1"], "b": ["x"] }""")], Cancel);

        Assert.Equal(0, clients.Calls.Count("SetSubscriptionAttributes"));
    }

    [Fact]
    public async Task Unsubscribe_OfOwnQueue_LeavesOtherQueuesSubscribed()
    {
        using var clients = await EmulatorClients.CreateAsync();
        await using var connection = clients.Connect();
        var (own, subscriptions) = ProvisioningTests.Endpoint(topics: 1);
        var (other, _) = ProvisioningTests.Endpoint(topics: 0);
        var handle = await connection.GetEndpointAsync(own, subscriptions, Cancel);
        var remaining = await connection.GetEndpointAsync(other, subscriptions, Cancel);

        await connection.UnsubscribeAsync(handle, Cancel);
        await connection.DeleteQueueAsync(handle, Cancel);

        var topic = await connection.GetTopicAsync(subscriptions[0].Topic, Cancel);
        var left = await clients.Sns.ListSubscriptionsByTopicAsync(topic.Arn, Cancel);
        Assert.Equal(remaining.Arn, Assert.Single(left.Subscriptions!).Endpoint);
        await Assert.ThrowsAnyAsync<Amazon.SQS.Model.QueueDoesNotExistException>(() => clients.Sqs.GetQueueUrlAsync(own.Name, Cancel));
    }

    [Fact]
    public async Task Publish_ToFilteredSubscriptions_ReachesOnlyTheMatchingQueue()
    {
        using var clients = await EmulatorClients.CreateAsync();
        await using var connection = clients.Connect();
        var (uat, subscriptions) = ProvisioningTests.Endpoint(topics: 1);
        var (test, _) = ProvisioningTests.Endpoint(topics: 0);
        var uatQueue = await connection.GetEndpointAsync(uat, [With(subscriptions[0], """{"Environment":["uat"]}""")], Cancel);
        var testQueue = await connection.GetEndpointAsync(test, [With(subscriptions[0], """{"Environment":["test"]}""")], Cancel);
        var topic = await connection.GetTopicAsync(subscriptions[0].Topic, Cancel);

        await topic.PublishAsync(new OutgoingEntry("for uat", ProvisioningTests.Map(("Environment", "uat"), ("Content-Type", "text/plain"))), Cancel);

        var message = Assert.Single(await uatQueue.ReceiveAsync(10, TimeSpan.FromSeconds(5), Cancel));
        Assert.Equal(("for uat", "text/plain"), (message.Body, message.MessageAttributes["Content-Type"].StringValue));
        Assert.Empty(await testQueue.ReceiveAsync(10, TimeSpan.Zero, Cancel));
    }

    private static SubscriptionDeclaration With(SubscriptionDeclaration subscription, string filterPolicy) =>
        subscription with { Attributes = ProvisioningTests.Map(("RawMessageDelivery", "true"), ("FilterPolicy", filterPolicy)) };

    private static async Task<Dictionary<string, string>> AttributesAsync(EmulatorClients clients, AwsConnection connection, SubscriptionDeclaration subscription, QueueHandle queue)
    {
        var topic = await connection.GetTopicAsync(subscription.Topic, Cancel);
        var arn = (await clients.Sns.ListSubscriptionsByTopicAsync(topic.Arn, Cancel)).Subscriptions!.Single(s => s.Endpoint == queue.Arn).SubscriptionArn!;
        return (await clients.Sns.GetSubscriptionAttributesAsync(arn, Cancel)).Attributes!;
    }
}
