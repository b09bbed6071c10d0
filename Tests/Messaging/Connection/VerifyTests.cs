using MassTransit;
using MassTransit.AmazonSqsTransport.Connection;

namespace Tests.Messaging.Connection;

public class VerifyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetEndpoint_WhereNothingIsThere_NamesEveryPieceAndMakesNone()
    {
        using var clients = await EmulatorClients.CreateAsync();
        await using var connection = clients.Connect(TopologyMode.Verify);
        var (queue, subscriptions) = ProvisioningTests.Endpoint(topics: 2);

        var exception = await Assert.ThrowsAnyAsync<AmazonSqsTransportConfigurationException>(() => connection.GetEndpointAsync(queue, subscriptions, Cancel));

        Assert.Contains($"- queue {queue.Name}: missing", exception.Message, StringComparison.Ordinal);
        Assert.Contains($"- topic {subscriptions[0].Topic.Name}: missing", exception.Message, StringComparison.Ordinal);
        Assert.Contains($"- topic {subscriptions[1].Topic.Name}: missing", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(clients.Calls.Actions, action => action.StartsWith("Create", StringComparison.Ordinal));
    }

    [Fact]
    public async Task GetEndpoint_WhereAllStands_SucceedsWithoutWriting()
    {
        using var clients = await EmulatorClients.CreateAsync();
        var (queue, subscriptions) = ProvisioningTests.Endpoint(topics: 2);
        await using (var maker = clients.Connect())
            await maker.GetEndpointAsync(queue, subscriptions, Cancel);

        await using var connection = clients.Connect(TopologyMode.Verify);

        Assert.Equal(queue.Name, (await connection.GetEndpointAsync(queue, subscriptions, Cancel)).Name);
    }

    [Fact]
    public async Task GetEndpoint_WithDifferences_NamesSubscriptionPolicyAndAttribute()
    {
        using var clients = await EmulatorClients.CreateAsync();
        var (queue, subscriptions) = ProvisioningTests.Endpoint(topics: 2);
        await using (var maker = clients.Connect())
        {
            await maker.GetEndpointAsync(queue, [subscriptions[0] with { Attributes = ProvisioningTests.Map(("RawMessageDelivery", "false")) }], Cancel);
            await maker.GetTopicAsync(subscriptions[1].Topic, Cancel);
        }
        await using var connection = clients.Connect(TopologyMode.Verify);

        var exception = await Assert.ThrowsAnyAsync<AmazonSqsTransportConfigurationException>(() => connection.GetEndpointAsync(queue, subscriptions, Cancel));

        Assert.Contains($"topic {subscriptions[0].Topic.Name}: RawMessageDelivery is 'false', declared is 'true'", exception.Message, StringComparison.Ordinal);
        Assert.Contains($"subscription of queue {queue.Name} to topic {subscriptions[1].Topic.Name}: missing", exception.Message, StringComparison.Ordinal);
        Assert.Contains($"policy of queue {queue.Name}: topic", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetQueue_WithOtherAttributes_NamesEach()
    {
        using var clients = await EmulatorClients.CreateAsync();
        var (queue, _) = ProvisioningTests.Endpoint(topics: 0);
        await clients.Sqs.CreateQueueAsync(queue.Name, Cancel);
        await using var connection = clients.Connect(TopologyMode.Verify);

        var exception = await Assert.ThrowsAnyAsync<AmazonSqsTransportConfigurationException>(() => connection.GetQueueAsync(queue, Cancel));

        Assert.Contains($"queue {queue.Name}: VisibilityTimeout is '30', declared is '45'", exception.Message, StringComparison.Ordinal);
    }
}
