using Amazon.SimpleNotificationService.Model;

namespace Tests.Messaging.SimpleNotificationService;

public class ReplyTests
{
    [Fact]
    public async Task PublishBatch_PartlyRefused_TellsEachEntrysFate()
    {
        using var client = Clients.On(new CannedHttp(Clients.Ok("PublishBatch", """
            <Successful><member><Id>0</Id><MessageId>m-0</MessageId><SequenceNumber>10</SequenceNumber></member></Successful>
            <Failed><member><Id>1</Id><Code>InternalError</Code><Message>oops</Message><SenderFault>false</SenderFault></member></Failed>
            """)));

        var reply = await client.PublishBatchAsync(new PublishBatchRequest(), TestContext.Current.CancellationToken);

        var accepted = Assert.Single(reply.Successful!);
        Assert.Equal(("0", "m-0", "10"), (accepted.Id, accepted.MessageId, accepted.SequenceNumber));
        var refused = Assert.Single(reply.Failed!);
        Assert.Equal(("1", "InternalError", "oops", (bool?)false), (refused.Id, refused.Code, refused.Message, refused.SenderFault));
    }

    [Fact]
    public async Task PublishBatch_WithoutFailures_LeavesTheListNull()
    {
        using var client = Clients.On(new CannedHttp(Clients.Ok("PublishBatch", "<Successful/><Failed/>")));

        var reply = await client.PublishBatchAsync(new PublishBatchRequest(), TestContext.Current.CancellationToken);

        Assert.Null(reply.Successful);
        Assert.Null(reply.Failed);
    }

    [Fact]
    public async Task Lists_WithMore_HandOutPagesAndToken()
    {
        using var client = Clients.On(new CannedHttp(
            Clients.Ok("ListTopics", "<Topics><member><TopicArn>a</TopicArn></member><member><TopicArn>b</TopicArn></member></Topics><NextToken>more</NextToken>"),
            Clients.Ok("ListSubscriptionsByTopic", "<Subscriptions><member><SubscriptionArn>s</SubscriptionArn><Owner>1</Owner><Protocol>sqs</Protocol><Endpoint>q</Endpoint><TopicArn>a</TopicArn></member></Subscriptions>")));

        var topics = await client.ListTopicsAsync(new ListTopicsRequest(), TestContext.Current.CancellationToken);
        var subscriptions = await client.ListSubscriptionsByTopicAsync("a", TestContext.Current.CancellationToken);

        Assert.Equal(["a", "b"], topics.Topics!.Select(topic => topic.TopicArn));
        Assert.Equal("more", topics.NextToken);
        var subscription = Assert.Single(subscriptions.Subscriptions!);
        Assert.Equal(("s", "a", "q", "sqs", "1"), (subscription.SubscriptionArn, subscription.TopicArn, subscription.Endpoint, subscription.Protocol, subscription.Owner));
        Assert.Null(subscriptions.NextToken);
    }

    [Fact]
    public async Task Attributes_WithEscapedText_ComeAsMap()
    {
        using var client = Clients.On(new CannedHttp(Clients.Ok("GetSubscriptionAttributes",
            "<Attributes><entry><key>FilterPolicy</key><value>{&quot;Environment&quot;:[&quot;a&amp;b&quot;]}</value></entry><entry><key>Empty</key><value/></entry></Attributes>")));

        var reply = await client.GetSubscriptionAttributesAsync("s", TestContext.Current.CancellationToken);

        Assert.Equal("""{"Environment":["a&b"]}""", reply.Attributes!["FilterPolicy"]);
        Assert.Equal("", reply.Attributes["Empty"]);
    }
}
