using Amazon.SimpleNotificationService.Model;
using Messaging.Operations.Topology;

namespace Tests.Messaging.AmazonSqs.Topology.Control;

public sealed class BusTopologyControlTests
{
    private static readonly string[] Writes = ["Create", "Set", "Subscribe", "Tag", "Delete", "Purge", "Unsubscribe", "Publish", "Send"];

    [Fact]
    public async Task Describe_OfABusThatDoesNotRun_NamesAllItWillNeedAndAsksNobody()
    {
        var system = new ControlledBus();
        await using var bus = await system.CreateAsync();

        var topology = ControlledBus.ControlOf(bus).Describe();

        Assert.Equal(
            [(system.Queue, QueueUse.Input), ($"{system.Queue}_error", QueueUse.Moved), ($"{system.Queue}_skipped", QueueUse.Moved), ($"{system.Queue}_undelivered", QueueUse.Undelivered)],
            topology.Queues.Select(queue => (queue.Name, queue.Use)));
        Assert.All(topology.Queues, queue => Assert.Equal("1209600", queue.Attributes["MessageRetentionPeriod"]));
        Assert.Equal(
            new[] { system.Topic<FormAnswered>(), system.FaultTopic<FormWeighed>(), $"{system.Scope}_MassTransit-ReceiveFault" }.Order(StringComparer.Ordinal),
            topology.Topics.Where(topic => topic.IsPublished).Select(topic => topic.Name));
        var subscription = Assert.Single(topology.Subscriptions);
        Assert.Equal((system.Topic<FormWeighed>(), "true"), (subscription.Topic, subscription.Attributes["RawMessageDelivery"]));
        Assert.Empty(system.Calls.All);
    }

    [Fact]
    public async Task Provision_ASecondTime_WritesNothing()
    {
        var system = new ControlledBus();
        await using var bus = await system.CreateAsync();
        var control = ControlledBus.ControlOf(bus);
        await control.ProvisionAsync(CancellationToken.None);
        Assert.Contains(system.Calls.All, call => IsWrite(call.Action));
        system.Calls.Forget();

        await control.ProvisionAsync(CancellationToken.None);

        Assert.NotEmpty(system.Calls.All);
        Assert.DoesNotContain(system.Calls.All, call => IsWrite(call.Action));
    }

    [Fact]
    public async Task Verify_WhereNothingIsThere_NamesEveryPieceWithARemedyAndWritesNothing()
    {
        var system = new ControlledBus();
        await using var bus = await system.CreateAsync();

        var findings = await ControlledBus.ControlOf(bus).VerifyAsync(CancellationToken.None);

        string[] pieces = [system.Queue, $"{system.Queue}_error", $"{system.Queue}_skipped", $"{system.Queue}_undelivered"];
        Assert.All(pieces, name => Assert.Contains(findings, finding => finding.Problem == $"queue {name}: missing"));
        Assert.Contains(findings, finding => finding.Problem.StartsWith($"topic {system.Topic<FormWeighed>()}: missing", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Problem.StartsWith($"topic {system.FaultTopic<FormWeighed>()}: missing", StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.Contains("topology provision", finding.Remedy, StringComparison.Ordinal));
        Assert.All(pieces[1..], name => Assert.Equal(TopologyAspect.FailureQueues, findings.Single(finding => finding.Problem == $"queue {name}: missing").Aspect));
        Assert.Equal(TopologyAspect.Queues, findings.Single(finding => finding.Problem == $"queue {system.Queue}: missing").Aspect);
        Assert.DoesNotContain(system.Calls.All, call => IsWrite(call.Action));
    }

    [Fact]
    public async Task Verify_AfterProvision_FindsNothing_AndThenWhatWasChanged()
    {
        var system = new ControlledBus();
        await using var bus = await system.CreateAsync();
        var control = ControlledBus.ControlOf(bus);
        await control.ProvisionAsync(CancellationToken.None);
        Assert.Empty(await control.VerifyAsync(CancellationToken.None));
        using var sqs = await TestBus.SqsAsync();
        var url = (await sqs.GetQueueUrlAsync($"{system.Queue}_error", TestContext.Current.CancellationToken)).QueueUrl;
        await sqs.SetQueueAttributesAsync(url, new Dictionary<string, string> { ["MessageRetentionPeriod"] = "345600" }, TestContext.Current.CancellationToken);

        var finding = Assert.Single(await control.VerifyAsync(CancellationToken.None));

        Assert.Equal($"queue {system.Queue}_error: MessageRetentionPeriod is '345600', declared is '1209600'", finding.Problem);
        Assert.Contains("set the attribute", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_OfWhatSomebodyChanged_SaysWhatEachFindingIsAbout()
    {
        var system = new ControlledBus();
        await using (var bus = await CreateAsync(system))
            await ControlledBus.ControlOf(bus).ProvisionAsync(CancellationToken.None);
        using var sqs = await TestBus.SqsAsync();
        var url = (await sqs.GetQueueUrlAsync(system.Queue, TestContext.Current.CancellationToken)).QueueUrl;
        await ChangeSubscriptionAsync(system, system.Topic<FormWeighed>(), ("RawMessageDelivery", "false"), ("FilterPolicy", """{"Environment":["other"]}"""));
        await ChangeSubscriptionAsync(system, system.Topic<FormAnswered>(), ("FilterPolicy", """{"Environment":["uat"]}"""));
        await sqs.SetQueueAttributesAsync(url, new Dictionary<string, string> { ["Policy"] = "" }, TestContext.Current.CancellationToken);
        await using var changed = await CreateAsync(system);

        var findings = await ControlledBus.ControlOf(changed).VerifyAsync(CancellationToken.None);

        Assert.Contains(findings, finding => finding.Aspect == TopologyAspect.RawDelivery && finding.Problem.Contains($"{system.Topic<FormWeighed>()}: RawMessageDelivery is 'false'", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Aspect == TopologyAspect.Filters && finding.Problem.Contains($"{system.Topic<FormWeighed>()}: FilterPolicy is '", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Aspect == TopologyAspect.Filters && finding.Problem.EndsWith("none is declared", StringComparison.Ordinal) && finding.Remedy.EndsWith("take the filter off the subscription.", StringComparison.Ordinal));
        Assert.Equal(2, findings.Count(finding => finding.Aspect == TopologyAspect.Policies && finding.Problem.Contains("may not send to it", StringComparison.Ordinal)));
        Assert.Equal(5, findings.Count);
    }

    [Fact]
    public async Task Verify_OfAKeyThatIsNotSet_IsAboutEncryptionOnEveryPiece()
    {
        var system = new ControlledBus();
        await using (var bus = await system.CreateAsync())
            await ControlledBus.ControlOf(bus).ProvisionAsync(CancellationToken.None);
        system.Settings["KmsKeyId"] = "alias/forms";
        await using var keyed = await system.CreateAsync();

        var findings = await ControlledBus.ControlOf(keyed).VerifyAsync(CancellationToken.None);

        string[] queues = [system.Queue, $"{system.Queue}_error", $"{system.Queue}_skipped"];
        Assert.All(queues, name => Assert.Contains(findings, finding => finding.Aspect == TopologyAspect.Encryption && finding.Problem == $"queue {name}: KmsMasterKeyId is not set, declared is 'alias/forms'"));
    }

    [Fact]
    public async Task Provision_OnAServiceThatOnlyVerifies_CreatesAllTheSame()
    {
        var system = new ControlledBus { Settings = new() { ["Topology"] = "Verify" } };
        await using var bus = await system.CreateAsync();

        await ControlledBus.ControlOf(bus).ProvisionAsync(CancellationToken.None);

        Assert.True(await RawQueue.ExistsAsync(system.Queue));
        Assert.False(await RawQueue.ExistsAsync($"{system.Queue}_undelivered"));
    }

    [Fact]
    public async Task Provision_WithAKey_CreatesQueuesAndTopicsWithIt()
    {
        var system = new ControlledBus { Settings = new() { ["KmsKeyId"] = "alias/forms" } };
        await using var bus = await system.CreateAsync();
        var control = ControlledBus.ControlOf(bus);

        await control.ProvisionAsync(CancellationToken.None);

        Assert.Equal("alias/forms", (await (await RawQueue.OpenAsync($"{system.Queue}_error")).AttributesAsync())["KmsMasterKeyId"]);
        Assert.All(control.Describe().Topics, topic => Assert.Equal("alias/forms", topic.Attributes["KmsMasterKeyId"]));
        Assert.Empty(await control.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Start_WithAKeyOfAwsItself_IsRefusedWithTheReason()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await using var bus = await new ControlledBus { Settings = new() { ["KmsKeyId"] = "alias/aws/sqs" } }.CreateAsync();
            ControlledBus.ControlOf(bus).Describe();
        });

        Assert.Contains("Name a key of your own", failure.ToString(), StringComparison.Ordinal);
    }

    // Beside the filtered subscription one without a filter.
    private static Task<TestBus> CreateAsync(ControlledBus system) => system.CreateAsync(endpoint => endpoint.Subscribe<FormAnswered>(_ => { }));

    private static async Task ChangeSubscriptionAsync(ControlledBus system, string topic, params (string Name, string Value)[] attributes)
    {
        using var sns = await TestBus.SnsAsync();
        var queue = (await (await RawQueue.OpenAsync(system.Queue)).AttributesAsync())["QueueArn"];
        var arn = $"{queue[..queue.LastIndexOf(':')].Replace(":sqs:", ":sns:", StringComparison.Ordinal)}:{topic}";
        var subscription = Assert.Single((await sns.ListSubscriptionsByTopicAsync(arn, TestContext.Current.CancellationToken)).Subscriptions!);
        foreach (var (name, value) in attributes)
            await sns.SetSubscriptionAttributesAsync(new SetSubscriptionAttributesRequest { SubscriptionArn = subscription.SubscriptionArn, AttributeName = name, AttributeValue = value }, TestContext.Current.CancellationToken);
    }

    private static bool IsWrite(string action) => Writes.Any(verb => action.Split(':')[1].StartsWith(verb, StringComparison.Ordinal));
}
