using Amazon.SimpleNotificationService.Model;
using MassTransit;
using Names = Tests.Support.Names;

namespace Tests.Messaging.AmazonSqs.Topology;

public sealed record FormDrafted(string FormOid);

public sealed class DeploymentTests
{
    [Fact]
    public async Task Start_ToDeployTopologyOnly_CreatesItAndReceivesNothing()
    {
        var received = new Receipt<FormDrafted>();
        var name = Names.Unique("q");
        await using var bus = await TestBus.StartAsync(configure: (_, sqs) =>
        {
            sqs.DeployTopologyOnly = true;
            sqs.ReceiveEndpoint(name, endpoint => endpoint.Handler<FormDrafted>(received.HandleAsync));
        });

        await bus.Bus.Publish(new FormDrafted("F.DM"));

        var message = await (await RawQueue.OpenAsync(name)).TakeAsync();
        Assert.Contains("F.DM", message.Body, StringComparison.Ordinal);
        Assert.Empty(received.Contexts);
    }

    [Fact]
    public async Task Start_ToDeployPublishTopology_CreatesTheTopicsOfAllPublishedTypes()
    {
        await using var bus = await TestBus.StartAsync(configure: (_, sqs) =>
        {
            sqs.DeployPublishTopology = true;
            sqs.Publish<FormDrafted>(topic => topic.TopicTags["team"] = "forms");
        });

        Assert.Contains(await TopicNamesAsync(), name => name == $"{bus.Options.Scope}_Tests_Messaging_AmazonSqs_Topology-FormDrafted");
    }

    [Fact]
    public async Task Start_WithoutNeedOfABusQueue_CreatesNone()
    {
        await using var bus = await TestBus.StartAsync();

        var name = bus.Bus.Address.AbsolutePath.Split('/')[^1];
        Assert.False(await RawQueue.ExistsAsync(name));
    }

    [Fact]
    public async Task Stop_OfATemporaryEndpoint_RemovesItsQueue()
    {
        var name = Names.Unique("q");
        await using var bus = await TestBus.StartAsync(configure: (_, sqs) => sqs.ReceiveEndpoint(name, endpoint =>
        {
            endpoint.AutoDelete = true;
            endpoint.Durable = false;
            endpoint.Handler<FormDrafted>(_ => Task.CompletedTask);
        }));
        Assert.True(await RawQueue.ExistsAsync(name));

        await bus.StopAsync();

        Assert.False(await RawQueue.ExistsAsync(name));
        var sns = await TestBus.SnsAsync();
        var topic = await sns.CreateTopicAsync(new CreateTopicRequest($"{bus.Options.Scope}_Tests_Messaging_AmazonSqs_Topology-FormDrafted"));
        Assert.Empty((await sns.ListSubscriptionsByTopicAsync(topic.TopicArn!)).Subscriptions ?? []);
    }

    [Fact]
    public async Task Start_ToPurge_EmptiesTheQueueFirst()
    {
        var received = new Receipt<FormDrafted>();
        var name = Names.Unique("q");
        await (await RawQueue.CreateAsync(name)).SendAsync("left from before");
        await using var bus = await TestBus.StartAsync(configure: (_, sqs) => sqs.ReceiveEndpoint(name, endpoint =>
        {
            endpoint.PurgeOnStartup = true;
            endpoint.Handler<FormDrafted>(received.HandleAsync);
        }));

        await bus.Bus.Publish(new FormDrafted("F.DM"));

        await received.Complete;
        Assert.False(await RawQueue.ExistsAsync($"{name}_error"));
    }

    [Fact]
    public async Task Start_InVerifyWithAMissingQueue_WaitsAndReceivesOnceItIsThere()
    {
        var (received, log) = (new Receipt<FormDrafted>(), new RequestLog());
        var (name, options) = (Names.Unique("q"), new TestBusOptions());
        var starting = StartAsync(name, new TestBusOptions { Scope = options.Scope, HttpClients = log, Configuration = { ["Messaging:AmazonSqs:Topology"] = "Verify" } }, received);
        await log.SeenAsync("GetQueueUrl", 1);
        Assert.False(await RawQueue.ExistsAsync(name));

        await using (await StartAsync(name, options))
        {
        }

        await using var bus = await starting;
        await bus.Bus.Publish(new FormDrafted("F.DM"));
        await received.Complete;
    }

    [Fact]
    public async Task Start_ASecondTime_WritesNothing()
    {
        var log = new RequestLog();
        var (name, options) = (Names.Unique("q"), new TestBusOptions());
        await using (await StartAsync(name, options))
        {
        }

        await using var bus = await StartAsync(name, new TestBusOptions { Scope = options.Scope, HttpClients = log });

        string[] writes = ["CreateQueue", "CreateTopic", "Subscribe", "SetQueueAttributes", "SetSubscriptionAttributes", "TagQueue", "TagResource"];
        Assert.Contains("GetQueueUrl", log.Actions);
        Assert.Empty(log.Actions.Intersect(writes, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Start_InVerifyWithAllInPlace_Receives()
    {
        var received = new Receipt<FormDrafted>();
        var (name, options) = (Names.Unique("q"), new TestBusOptions());
        await using (await StartAsync(name, options))
        {
        }

        await using var bus = await StartAsync(name, new TestBusOptions
        {
            Scope = options.Scope,
            Configuration = { ["Messaging:AmazonSqs:Topology"] = "Verify" },
        }, received);
        await bus.Bus.Publish(new FormDrafted("F.DM"));

        await received.Complete;
    }

    private static Task<TestBus> StartAsync(string name, TestBusOptions options, Receipt<FormDrafted>? receipt = null) => TestBus.StartAsync(
        configure: (_, sqs) => sqs.ReceiveEndpoint(name, endpoint =>
            endpoint.Handler<FormDrafted>(context => receipt?.HandleAsync(context) ?? Task.CompletedTask)),
        options: options);

    private static async Task<IReadOnlyList<string>> TopicNamesAsync()
    {
        var sns = await TestBus.SnsAsync();
        var names = new List<string>();
        string? token = null;
        do
        {
            var page = await sns.ListTopicsAsync(new ListTopicsRequest { NextToken = token });
            names.AddRange((page.Topics ?? []).Select(topic => topic.TopicArn!.Split(':')[^1]));
            token = page.NextToken;
        }
        while (!string.IsNullOrEmpty(token));
        return names;
    }
}
