using System.Text.Json.Nodes;
using MassTransit.AmazonSqsTransport.Connection;
using Tests.Support;

namespace Tests.Messaging.Connection;

public class ProvisioningTests
{
    private static readonly string[] Writes =
        ["CreateQueue", "CreateTopic", "Subscribe", "SetQueueAttributes", "SetSubscriptionAttributes", "SetTopicAttributes", "TagQueue", "TagResource"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetEndpoint_OnEmptyAccount_MakesQueueTopicsSubscriptionsAndOnePolicy()
    {
        using var clients = await EmulatorClients.CreateAsync();
        await using var connection = clients.Connect();
        var (queue, subscriptions) = Endpoint(topics: 12);

        var handle = await connection.GetEndpointAsync(queue, subscriptions, Cancel);

        Assert.Equal((12, 12, 1, 1), (clients.Calls.Count("CreateTopic"), clients.Calls.Count("Subscribe"), clients.Calls.Count("SetQueueAttributes"), clients.Calls.Count("CreateQueue")));
        Assert.Equal(TimeSpan.FromSeconds(45), handle.VisibilityTimeout);
        var policy = (await clients.Sqs.GetQueueAttributesAsync(handle.Url, ["Policy"], Cancel)).Policy;
        Assert.Equal(12, JsonNode.Parse(policy)!["Statement"]!.AsArray().Single()!["Condition"]!["ArnLike"]!["aws:SourceArn"]!.AsArray().Count);
    }

    [Fact]
    public async Task GetEndpoint_SecondStart_WritesNothing()
    {
        using var clients = await EmulatorClients.CreateAsync();
        var (queue, subscriptions) = Endpoint(topics: 3);
        await using (var first = clients.Connect())
            await first.GetEndpointAsync(queue, subscriptions, Cancel);
        clients.Calls.Forget();

        await using var second = clients.Connect();
        await second.GetEndpointAsync(queue, subscriptions, Cancel);

        Assert.DoesNotContain(clients.Calls.Actions, action => Writes.Contains(action));
        Assert.Equal(0, clients.Calls.Count("ListTopics"));
        Assert.Equal(3, clients.Calls.Count("GetTopicAttributes"));
    }

    [Fact]
    public async Task GetTopic_ByPublisherWithoutQueue_FindsItWithoutWriting()
    {
        using var clients = await EmulatorClients.CreateAsync();
        var topic = new TopicDeclaration(Names.Unique("topic"));
        string arn;
        await using (var first = clients.Connect())
            arn = (await first.GetTopicAsync(topic, Cancel)).Arn;
        clients.Calls.Forget();

        await using var second = clients.Connect();

        Assert.Equal(arn, (await second.GetTopicAsync(topic, Cancel)).Arn);
        Assert.Equal(["ListTopics", "GetTopicAttributes"], clients.Calls.Actions);
    }

    [Fact]
    public async Task GetQueue_ByManyAtOnce_CreatesOnceAndSharesTheHandle()
    {
        using var clients = await EmulatorClients.CreateAsync();
        await using var connection = clients.Connect();
        var queue = new QueueDeclaration(Names.Unique("queue"));

        var handles = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => connection.GetQueueAsync(queue, Cancel)));

        Assert.Single(handles.Distinct());
        Assert.Equal(1, clients.Calls.Count("CreateQueue"));
    }

    [Fact]
    public async Task GetQueue_AfterFailure_TriesAgain()
    {
        using var clients = await EmulatorClients.CreateAsync();
        await using var connection = clients.Connect(TopologyMode.Verify);
        var queue = new QueueDeclaration(Names.Unique("queue"));
        await Assert.ThrowsAnyAsync<MassTransit.AmazonSqsTransportConfigurationException>(() => connection.GetQueueAsync(queue, Cancel));

        await clients.Sqs.CreateQueueAsync(queue.Name, Cancel);

        Assert.Equal(queue.Name, (await connection.GetQueueAsync(queue, Cancel)).Name);
    }

    [Fact]
    public async Task GetQueue_AfterItWasDeletedByOthers_MakesItAgain()
    {
        using var clients = await EmulatorClients.CreateAsync();
        await using var connection = clients.Connect();
        var queue = new QueueDeclaration(Names.Unique("queue"));
        var handle = await connection.GetQueueAsync(queue, Cancel);
        await clients.Sqs.DeleteQueueAsync(handle.Url, Cancel);

        await Assert.ThrowsAnyAsync<Amazon.SQS.Model.QueueDoesNotExistException>(() => handle.ReceiveAsync(1, TimeSpan.Zero, Cancel));

        var again = await connection.GetQueueAsync(queue, Cancel);
        Assert.NotSame(handle, again);
        Assert.Empty(await again.ReceiveAsync(1, TimeSpan.Zero, Cancel));
    }

    [Fact]
    public async Task GetQueue_Existing_IsNotAltered()
    {
        using var clients = await EmulatorClients.CreateAsync();
        await using var connection = clients.Connect();
        var name = Names.Unique("queue");
        await clients.Sqs.CreateQueueAsync(new Amazon.SQS.Model.CreateQueueRequest(name) { Attributes = new() { ["VisibilityTimeout"] = "77" } }, Cancel);

        var handle = await connection.GetQueueAsync(new QueueDeclaration(name) { Attributes = Map(("VisibilityTimeout", "45")) }, Cancel);

        Assert.Equal(TimeSpan.FromSeconds(77), handle.VisibilityTimeout);
        Assert.Equal(0, clients.Calls.Count("SetQueueAttributes"));
    }

    [Fact]
    public async Task DeclareAlike_ForErrorQueue_MakesAQueueWithTheSameAttributes()
    {
        using var clients = await EmulatorClients.CreateAsync();
        await using var connection = clients.Connect();
        var name = Names.Unique("queue");
        var source = await connection.GetQueueAsync(
            new QueueDeclaration($"{name}.fifo") { Attributes = Map(("VisibilityTimeout", "45"), ("MessageRetentionPeriod", "86400")), Tags = Map(("team", "forms")) }, Cancel);

        var error = await connection.GetQueueAsync(source.DeclareAlike($"{name}_error.fifo"), Cancel);

        Assert.True(error.IsFifo);
        Assert.Equal(("45", "86400", "true"), (error.Attributes["VisibilityTimeout"], error.Attributes["MessageRetentionPeriod"], error.Attributes["FifoQueue"]));
        Assert.Equal("forms", (await clients.Sqs.ListQueueTagsAsync(new() { QueueUrl = error.Url }, Cancel)).Tags["team"]);
    }

    internal static (QueueDeclaration, IReadOnlyList<SubscriptionDeclaration>) Endpoint(int topics)
    {
        var name = Names.Unique("endpoint");
        var queue = new QueueDeclaration(name) { Attributes = Map(("VisibilityTimeout", "45")) };
        return (queue, [.. Enumerable.Range(0, topics).Select(number =>
            new SubscriptionDeclaration(new TopicDeclaration($"{name}-{number}")) { Attributes = Map(("RawMessageDelivery", "true")) })]);
    }

    internal static Dictionary<string, string> Map(params (string Key, string Value)[] pairs) => pairs.ToDictionary(pair => pair.Key, pair => pair.Value);
}
