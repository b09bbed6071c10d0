using Amazon.SimpleNotificationService.Model;
using MassTransit;
using MassTransit.Middleware;
using Messaging.Operations.Topology;
using Tests.Support;

namespace Tests.Messaging.AmazonSqs.Topology.Control;

/// <summary>The exported rights are those that the calls take: none is missing, none is too many.</summary>
public sealed class RightsTests
{
    private static readonly ArnNames Arns = new("aws", Emulator.Region, CalledRights.Account);

    [Fact]
    public async Task Calls_OfARunningBus_TakeTheRightsOfPublishAndConsume()
    {
        var system = new ControlledBus { Settings = new() { ["KeepUndelivered"] = "true", ["Topology"] = "Verify" } };
        await using var bus = await system.CreateAsync(endpoint => endpoint.ConfigureError(pipe =>
        {
            pipe.UseFilter(new FailOnce());
            pipe.UseFilter(new GenerateFaultFilter());
            pipe.UseFilter(new ErrorTransportFilter());
        }));
        var control = ControlledBus.ControlOf(bus);
        await control.ProvisionAsync(CancellationToken.None);
        system.Calls.Forget();

        await WorkAsync(bus, system.Queue);

        var topology = control.Describe();
        var published = topology.Topics.Where(topic => topic.IsPublished).Select(topic => Arns.Topic(topic.Name)).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(Exported(topology, IamRole.Publish), Sorted(system.Calls.All.Where(call => published.Contains(call.Resource))));
        Assert.Equal(Exported(topology, IamRole.Consume), Sorted(system.Calls.All.Where(call => !published.Contains(call.Resource))));
    }

    [Fact]
    public async Task Calls_OfProvisioning_TakeTheRightsOfProvision()
    {
        var system = new ControlledBus();
        await using var bus = await system.CreateAsync();
        var control = ControlledBus.ControlOf(bus);
        await control.ProvisionAsync(CancellationToken.None);
        await ChangeSubscriptionAsync(system.Topic<FormWeighed>());
        await control.ProvisionAsync(CancellationToken.None);

        Assert.Equal(Exported(control.Describe(), IamRole.Provision), Sorted(system.Calls.All));
    }

    [Fact]
    public async Task Resources_OfPolicies_AreExactButForAttributesOfSubscriptions()
    {
        await using var bus = await new ControlledBus().CreateAsync();
        var topology = ControlledBus.ControlOf(bus).Describe();

        var wide = Enum.GetValues<IamRole>().SelectMany(role => IamPolicies.Of(topology, Arns, role))
            .Where(statement => statement.Resources.Any(resource => resource.Contains('*', StringComparison.Ordinal))).SelectMany(statement => statement.Actions);

        Assert.Equal(["sns:GetSubscriptionAttributes", "sns:SetSubscriptionAttributes"], wide.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static async Task WorkAsync(TestBus bus, string queue)
    {
        using var patience = new CancellationTokenSource(TestBus.Patience);
        await bus.Bus.StartAsync(patience.Token);
        var endpoint = await bus.Bus.GetSendEndpoint(new Uri($"queue:{queue}"));
        await endpoint.Send(new FormWeighed("answer"), patience.Token);
        await endpoint.Send(new FormWeighed("later"), patience.Token);
        await endpoint.Send(new FormWeighed("failure"), patience.Token);
        await endpoint.Send(new FormUnheard("F.DM"), patience.Token);
        await (await RawQueue.OpenAsync(queue)).SendAsync("nobody can read this");

        var errors = await RawQueue.OpenAsync($"{queue}_error");
        await errors.TakeAsync();
        await errors.TakeAsync();
        await (await RawQueue.OpenAsync($"{queue}_skipped")).TakeAsync();
        await bus.StopAsync();
    }

    private static async Task ChangeSubscriptionAsync(string topic)
    {
        using var sns = await TestBus.SnsAsync();
        var page = await sns.ListSubscriptionsByTopicAsync(new ListSubscriptionsByTopicRequest(Arns.Topic(topic)), TestContext.Current.CancellationToken);
        await sns.SetSubscriptionAttributesAsync(new SetSubscriptionAttributesRequest
        {
            SubscriptionArn = Assert.Single(page.Subscriptions!).SubscriptionArn, AttributeName = "RawMessageDelivery", AttributeValue = "false",
        }, TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Exported(TopologyDescription topology, IamRole role) =>
        Sorted(IamPolicies.Of(topology, Arns, role).SelectMany(statement => statement.Actions.SelectMany(action => statement.Resources.Select(resource => (action, resource)))));

    private static IEnumerable<string> Sorted(IEnumerable<(string Action, string Resource)> rights) =>
        rights.Select(right => $"{right.Action} {right.Resource}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
