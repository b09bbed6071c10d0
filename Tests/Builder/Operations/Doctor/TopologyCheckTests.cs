using Messaging.Operations.Topology;
using Operations.Doctor;

namespace Tests.Builder.Operations.Doctor;

public sealed class TopologyCheckTests
{
    private static readonly string[] All = ["queues", "error queues", "topics", "queue policies", "subscriptions", "raw delivery", "filter policies", "encryption"];

    [Fact]
    public async Task Look_WhereAllIsInPlace_HasALineForEachAspect()
    {
        var lines = await LookAsync();

        Assert.Equal(All.Select(aspect => $"ok    {aspect}"), lines.Select(line => line.Split(':')[0]));
        Assert.Contains("ok    error queues: builder_error, builder_skipped: there, as configured.", lines);
        Assert.Contains("ok    filter policies: 1 of 2 subscriptions filter, as configured; no other does.", lines);
        Assert.Contains("ok    raw delivery: on, at 2 of 2 subscriptions, as configured.", lines);
        Assert.Contains(lines, line => line.StartsWith("ok    encryption: every queue and topic names the key alias/forms.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Look_WithoutAKey_SaysWhoEncrypts() =>
        Assert.Contains("ok    encryption: by SQS with a key of its own: Messaging:AmazonSqs:KmsKeyId names none.", await new Looking().With<IBusTopologyControl>(new Control([], null)).AtAsync(new TopologyCheck()));

    [Theory]
    [InlineData(TopologyAspect.FailureQueues, "error queues")]
    [InlineData(TopologyAspect.Policies, "queue policies")]
    [InlineData(TopologyAspect.RawDelivery, "raw delivery")]
    [InlineData(TopologyAspect.Filters, "filter policies")]
    [InlineData(TopologyAspect.Encryption, "encryption")]
    public async Task Look_WithOneAspectWrong_SaysWhatToDoAboutItAndThatTheOthersAreWell(TopologyAspect aspect, string what)
    {
        var lines = await LookAsync(new TopologyFinding("it: is wrong", "Mend it.") { Aspect = aspect });

        Assert.Equal(All.Select(one => one == what ? $"WRONG {what}: it: is wrong. Mend it." : $"ok    {one}"), lines.Select(line => line.StartsWith("WRONG", StringComparison.Ordinal) ? line : line.Split(':')[0]));
    }

    [Theory]
    [InlineData(TopologyAspect.Queues)]
    [InlineData(TopologyAspect.Topics)]
    [InlineData(TopologyAspect.Subscriptions)]
    public async Task Look_WhereAPieceIsMissing_CallsNothingWellThatHangsOnIt(TopologyAspect aspect)
    {
        var lines = await LookAsync(new TopologyFinding("it: missing", "Make it.") { Aspect = aspect });

        foreach (var what in new[] { "queue policies", "raw delivery", "filter policies" })
            Assert.Contains($"WRONG {what}: cannot be judged yet. Mend queues, topics and subscriptions first, then look again.", lines);
    }

    [Fact]
    public async Task Look_OfABusInThisProcess_SaysSo() =>
        Assert.Equal(["ok    queues and topics: none: the bus is inside this process, and what it carries is gone when it ends."], await new Looking().AtAsync(new TopologyCheck()));

    private static Task<IReadOnlyList<string>> LookAsync(params TopologyFinding[] findings) => new Looking().With<IBusTopologyControl>(new Control(findings, "alias/forms")).AtAsync(new TopologyCheck());

    private sealed class Control(IReadOnlyList<TopologyFinding> findings, string? keyId) : IBusTopologyControl
    {
        public TopologyDescription Describe() => new("us-east-1")
        {
            KmsKeyId = keyId,
            Queues = [new("builder", QueueUse.Input), new("builder_error", QueueUse.Moved), new("builder_skipped", QueueUse.Moved)],
            Topics = [new("answers", IsPublished: false), new("versions", IsPublished: true)],
            Subscriptions = [Subscription("answers"), Subscription("heads", ("FilterPolicy", "{}"))],
        };

        public Task ProvisionAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<IReadOnlyList<TopologyFinding>> VerifyAsync(CancellationToken cancellationToken) => Task.FromResult(findings);

        private static DescribedSubscription Subscription(string topic, params (string Key, string Value)[] more) =>
            new(topic, "builder") { Attributes = more.Append(("RawMessageDelivery", "true")).ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal) };
    }
}
