using Amazon.Runtime;
using Amazon.SQS;
using Messaging.Operations.Topology;
using Tests.Messaging.AmazonSqs.Topology.Control;
using Tests.Support;

namespace Tests.Messaging.Operations;

/// <summary>The exported rights of collecting and returning are those that the calls take.</summary>
public sealed class OperateRightsTests
{
    private static readonly ArnNames Arns = new("aws", Emulator.Region, CalledRights.Account);

    [Fact]
    public async Task Calls_OfCollectingAndReturning_TakeNoRightThatIsNotExported()
    {
        await using var scene = await FailedScene.CreateAsync(DatabaseProvider.Sqlite);
        var calls = new CalledRights();
        using var sqs = new AmazonSQSClient(new BasicAWSCredentials("a", "b"), new AmazonSQSConfig { ServiceURL = scene.ServiceUrl, AuthenticationRegion = Emulator.Region, HttpClientFactory = calls });
        await scene.FailAsync(1);

        Assert.Equal(1, await scene.CollectThroughAsync(sqs));
        await scene.ReturnAsync();
        await scene.RunAsync(sqs);

        var topology = new TopologyDescription(Emulator.Region) { Queues = [new(scene.Name, QueueUse.Input), new(scene.Queue.Name, QueueUse.Moved)] };
        var exported = IamPolicies.Of(topology, Arns, IamRole.Operate).SelectMany(statement => statement.Actions.SelectMany(action => statement.Resources.Select(resource => (action, resource)))).ToHashSet();
        Assert.Empty(calls.All.Except(exported));
        // The depth of queues is asked by the page and by metrics.
        Assert.All(exported.Except(calls.All), right => Assert.Equal("sqs:GetQueueAttributes", right.Item1));
    }
}
