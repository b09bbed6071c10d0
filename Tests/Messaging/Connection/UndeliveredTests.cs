using System.Text.Json.Nodes;
using Amazon.SimpleNotificationService.Model;
using MassTransit.AmazonSqsTransport.Connection;

namespace Tests.Messaging.Connection;

public sealed class UndeliveredTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetEndpoint_WithAQueueForWhatSnsCannotDeliver_RedrivesToItAndLetsTheTopicSend()
    {
        using var clients = await EmulatorClients.CreateAsync();
        await using var connection = clients.Connect();
        var (queue, subscriptions) = ProvisioningTests.Endpoint(topics: 1);
        var undelivered = new QueueDeclaration($"{queue.Name}_undelivered");

        await connection.GetEndpointAsync(queue, [subscriptions[0] with { Undelivered = undelivered }], Cancel);

        var kept = await connection.GetQueueAsync(undelivered, Cancel);
        var topic = await connection.GetTopicAsync(subscriptions[0].Topic, Cancel);
        var subscription = Assert.Single((await clients.Sns.ListSubscriptionsByTopicAsync(new ListSubscriptionsByTopicRequest(topic.Arn), Cancel)).Subscriptions!);
        var attributes = (await clients.Sns.GetSubscriptionAttributesAsync(new GetSubscriptionAttributesRequest(subscription.SubscriptionArn!), Cancel)).Attributes!;
        Assert.Equal(kept.Arn, (string)JsonNode.Parse(attributes["RedrivePolicy"])!["deadLetterTargetArn"]!);
        var policy = (await clients.Sqs.GetQueueAttributesAsync(kept.Url, ["Policy"], Cancel)).Attributes["Policy"];
        Assert.Contains(topic.Arn, policy, StringComparison.Ordinal);
    }
}
