using System.Text.Json.Nodes;
using Messaging.Operations.Topology;

namespace Tests.Messaging.Operations;

public sealed class CloudFormationTemplateTests
{
    [Fact]
    public void Create_OfNamesThatDifferInSignsAlone_NamesEachResourceOnce()
    {
        var topology = new TopologyDescription("us-east-1") { Queues = [new("a-b", QueueUse.Input), new("a_b", QueueUse.Input), new("ab.fifo", QueueUse.Input)] };

        var resources = Create(topology);

        Assert.Equal(["QueueAB", "QueueAB2", "QueueAbFifo"], resources.Select(resource => resource.Key));
    }

    [Fact]
    public void Create_OfAQueue_EncryptsItAndKeepsItWithItsTags()
    {
        var topology = new TopologyDescription("us-east-1")
        {
            Queues = [new("q.fifo", QueueUse.Input) { Attributes = Map(("FifoQueue", "true"), ("VisibilityTimeout", "45")), Tags = Map(("team", "forms")) }],
        };

        var properties = Create(topology)["QueueQFifo"]!["Properties"]!;

        Assert.Equal("""{"QueueName":"q.fifo","FifoQueue":true,"VisibilityTimeout":45,"SqsManagedSseEnabled":true,"Tags":[{"Key":"team","Value":"forms"}]}""", properties.ToJsonString());
    }

    [Fact]
    public void Create_OfAQueueWhoseEncryptionIsSet_LeavesItAsItIs()
    {
        var topology = new TopologyDescription("us-east-1") { Queues = [new("q", QueueUse.Input) { Attributes = Map(("SqsManagedSseEnabled", "false")) }] };

        Assert.False((bool)Create(topology)["QueueQ"]!["Properties"]!["SqsManagedSseEnabled"]!);
    }

    [Fact]
    public void Create_OfASubscription_LetsTheTopicSendToBothQueuesFirst()
    {
        var topology = new TopologyDescription("us-east-1")
        {
            Queues = [new("q", QueueUse.Input), new("q_error", QueueUse.Moved), new("q_undelivered", QueueUse.Undelivered)],
            Topics = [new("t", IsPublished: false)],
            Subscriptions = [new("t", "q") { Undelivered = "q_undelivered" }],
        };

        var resources = Create(topology);

        Assert.Equal("""["PolicyOfQ","PolicyOfQUndelivered"]""", resources["SubscriptionOfQToT"]!["DependsOn"]!.ToJsonString());
        Assert.Equal("TopicT", (string)resources["PolicyOfQUndelivered"]!["Properties"]!["PolicyDocument"]!["Statement"]![0]!["Condition"]!["ArnLike"]!["aws:SourceArn"]![0]!["Ref"]!);
        // Nobody but the bus writes there.
        Assert.False(resources.ContainsKey("PolicyOfQError"));
    }

    private static JsonObject Create(TopologyDescription topology) => CloudFormationTemplate.Create(topology, new HashSet<string>())["Resources"]!.AsObject();

    private static Dictionary<string, string> Map(params (string Key, string Value)[] pairs) => pairs.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
