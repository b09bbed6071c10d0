using Amazon.Runtime;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Tests.Support;

namespace Tests.Messaging.SimpleNotificationService;

public class EmulatorTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Topic_FromCreationToDeletion_KeepsAttributesAndTags()
    {
        using var client = await ConnectAsync();
        var name = Names.Unique("topic");

        var arn = (await client.CreateTopicAsync(new CreateTopicRequest(name) { Tags = [new() { Key = "a", Value = "1" }] }, Cancel)).TopicArn!;
        await client.TagResourceAsync(new TagResourceRequest { ResourceArn = arn, Tags = [new() { Key = "b", Value = "ü" }] }, Cancel);
        await client.SetTopicAttributesAsync(new SetTopicAttributesRequest { TopicArn = arn, AttributeName = "DisplayName", AttributeValue = "Forms" }, Cancel);

        Assert.Equal(arn, (await client.CreateTopicAsync(name, Cancel)).TopicArn);
        Assert.Equal("Forms", (await client.GetTopicAttributesAsync(arn, Cancel)).Attributes!["DisplayName"]);
        var tags = await client.ListTagsForResourceAsync(new ListTagsForResourceRequest { ResourceArn = arn }, Cancel);
        Assert.Equal([("a", "1"), ("b", "ü")], tags.Tags!.Select(tag => (tag.Key!, tag.Value!)).Order());

        await client.DeleteTopicAsync(arn, Cancel);
        await Assert.ThrowsAsync<NotFoundException>(() => client.GetTopicAttributesAsync(arn, Cancel));
    }

    [Fact]
    public async Task Subscription_FromCreationToRemoval_KeepsItsFilter()
    {
        using var client = await ConnectAsync();
        var topic = (await client.CreateTopicAsync(Names.Unique("topic"), Cancel)).TopicArn!;
        var queue = $"arn:aws:sqs:{Emulator.Region}:000000000000:{Names.Unique("queue")}";

        var arn = (await client.SubscribeAsync(new SubscribeRequest
        {
            TopicArn = topic, Protocol = "sqs", Endpoint = queue, Attributes = new() { ["RawMessageDelivery"] = "true", ["FilterPolicy"] = """{"Environment":["uat"]}""" },
        }, Cancel)).SubscriptionArn!;
        await client.SetSubscriptionAttributesAsync(
            new SetSubscriptionAttributesRequest { SubscriptionArn = arn, AttributeName = "FilterPolicy", AttributeValue = """{"Environment":["test"]}""" }, Cancel);

        var attributes = (await client.GetSubscriptionAttributesAsync(arn, Cancel)).Attributes!;
        Assert.Equal(("true", """{"Environment":["test"]}"""), (attributes["RawMessageDelivery"], attributes["FilterPolicy"]));
        var subscriptions = await client.ListSubscriptionsByTopicAsync(topic, Cancel);
        Assert.Equal((arn, queue), Assert.Single(subscriptions.Subscriptions!.Select(s => (s.SubscriptionArn!, s.Endpoint!))));

        await client.UnsubscribeAsync(arn, Cancel);
        Assert.Null((await client.ListSubscriptionsByTopicAsync(topic, Cancel)).Subscriptions);
    }

    private static async Task<AmazonSimpleNotificationServiceClient> ConnectAsync() => new(
        new BasicAWSCredentials("key", "secret"),
        new AmazonSimpleNotificationServiceConfig { ServiceURL = (await Emulator.SharedAsync()).ServiceUrl, AuthenticationRegion = Emulator.Region });
}
