using System.Text.Json;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using MassTransit;
using Names = Tests.Support.Names;

namespace Tests.Messaging.AmazonSqs.Topology;

public sealed record FormArchived(string FormOid);

public record FormMoved(string FormOid);

public sealed record FormMovedFar(string FormOid) : FormMoved(FormOid);

public sealed class SubscriptionTests
{
    [Fact]
    public async Task Start_WithAConsumer_SubscribesItsQueueRaw()
    {
        var queue = Names.Unique("q");
        await using var bus = await TestBus.StartAsync(configure: (_, sqs) => sqs.ReceiveEndpoint(queue, Handle<FormArchived>));

        var (sns, subscription) = await FindSubscriptionAsync(bus, nameof(FormArchived));
        var attributes = (await sns.GetSubscriptionAttributesAsync(subscription.SubscriptionArn!)).Attributes!;
        Assert.Equal("sqs", subscription.Protocol);
        Assert.EndsWith($":{queue}", subscription.Endpoint!, StringComparison.Ordinal);
        Assert.Equal("true", attributes["RawMessageDelivery"]);
        Assert.False(attributes.ContainsKey("FilterPolicy"));
    }

    [Fact]
    public async Task Start_WithTwoMessageTypes_WritesOnePolicyStatement()
    {
        var queue = Names.Unique("q");
        await using var bus = await TestBus.StartAsync(configure: (_, sqs) => sqs.ReceiveEndpoint(queue, endpoint =>
        {
            Handle<FormArchived>(endpoint);
            Handle<FormMoved>(endpoint);
        }));

        var attributes = await (await RawQueue.OpenAsync(queue)).AttributesAsync();
        using var policy = JsonDocument.Parse(attributes["Policy"]);
        var statement = Assert.Single(policy.RootElement.GetProperty("Statement").EnumerateArray());
        Assert.Equal("2012-10-17", policy.RootElement.GetProperty("Version").GetString());
        Assert.Matches("^[0-9a-f]{32}$", statement.GetProperty("Sid").GetString());
        Assert.Equal(("Allow", "sqs:SendMessage"), (statement.GetProperty("Effect").GetString(), statement.GetProperty("Action").GetString()));
        Assert.Equal("sns.amazonaws.com", statement.GetProperty("Principal").GetProperty("Service").GetString());
        Assert.Equal(attributes["QueueArn"], statement.GetProperty("Resource").GetString());
        Assert.Equal(2, statement.GetProperty("Condition").GetProperty("ArnLike").GetProperty("aws:SourceArn").GetArrayLength());
    }

    [Fact]
    public async Task Subscribe_WithAFilterPolicy_BringsOnlyWhatItNames()
    {
        var received = new Receipt<FormArchived>();
        await using var bus = await TestBus.StartAsync(configure: (_, sqs) => sqs.ReceiveEndpoint(Names.Unique("q"), endpoint =>
        {
            endpoint.ConfigureConsumeTopology = false;
            endpoint.Subscribe<FormArchived>(topic =>
            {
                topic.TopicSubscriptionAttributes["FilterPolicy"] = """{"Environment":["uat"]}""";
                topic.TopicSubscriptionAttributes["FilterPolicyScope"] = "MessageAttributes";
            });
            endpoint.Handler<FormArchived>(received.HandleAsync);
        }));

        await bus.Bus.Publish(new FormArchived("production"), context => context.Headers.Set("Environment", "production"));
        await bus.Bus.Publish(new FormArchived("none"));
        await bus.Bus.Publish(new FormArchived("uat"), context => context.Headers.Set("Environment", "uat"));

        await received.Complete;
        await bus.StopAsync();
        Assert.Equal(["uat"], received.Contexts.Select(context => context.Message.FormOid));
    }

    [Fact]
    public async Task Publish_OfADerivedType_ReachesNoConsumerOfItsBase()
    {
        var (ofBase, ofDerived) = (new Receipt<FormMoved>(), new Receipt<FormMovedFar>());
        await using var bus = await TestBus.StartAsync(configure: (_, sqs) =>
        {
            sqs.ReceiveEndpoint(Names.Unique("base"), endpoint => endpoint.Handler<FormMoved>(ofBase.HandleAsync));
            sqs.ReceiveEndpoint(Names.Unique("derived"), endpoint => endpoint.Handler<FormMovedFar>(ofDerived.HandleAsync));
        });

        await bus.Bus.Publish(new FormMovedFar("far"));
        await bus.Bus.Publish(new FormMoved("near"));

        await Task.WhenAll(ofBase.Complete, ofDerived.Complete);
        await bus.StopAsync();
        Assert.Equal("near", Assert.Single(ofBase.Contexts).Message.FormOid);
        Assert.Equal("far", Assert.Single(ofDerived.Contexts).Message.FormOid);
    }

    [Fact]
    public async Task Receive_ThroughASubscriptionThatIsNotRaw_ReadsTheEnvelopeInside()
    {
        var received = new Receipt<FormArchived>();
        await using var bus = await TestBus.StartAsync(configure: (_, sqs) => sqs.ReceiveEndpoint(Names.Unique("q"), endpoint =>
        {
            endpoint.QueueSubscriptionAttributes["RawMessageDelivery"] = "false";
            endpoint.Handler<FormArchived>(received.HandleAsync);
        }));

        await bus.Bus.Publish(new FormArchived("F.DM"), context => context.Headers.Set("Environment", "uat"));

        var context = await received.FirstAsync();
        Assert.Equal("F.DM", context.Message.FormOid);
        Assert.Equal("uat", context.Headers.Get<string>("Environment"));
        Assert.EndsWith("FormArchived", context.ReceiveContext.TransportHeaders.Get<string>("TopicArn"), StringComparison.Ordinal);
    }

    private static void Handle<T>(IAmazonSqsReceiveEndpointConfigurator endpoint)
        where T : class => endpoint.Handler<T>(_ => Task.CompletedTask);

    private static async Task<(IAmazonSimpleNotificationService Sns, Subscription Subscription)> FindSubscriptionAsync(TestBus bus, string type)
    {
        var sns = await TestBus.SnsAsync();
        var topic = await sns.CreateTopicAsync(new CreateTopicRequest($"{bus.Options.Scope}_Tests_Messaging_AmazonSqs_Topology-{type}"));
        var subscriptions = await sns.ListSubscriptionsByTopicAsync(topic.TopicArn!);
        return (sns, Assert.Single(subscriptions.Subscriptions ?? []));
    }
}
