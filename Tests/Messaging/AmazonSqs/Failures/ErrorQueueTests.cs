using Amazon.SQS.Model;
using MassTransit;
using Names = Tests.Support.Names;

namespace Tests.Messaging.AmazonSqs.Failures;

public sealed record FormBroken(string FormOid);

public sealed record FormUnknown(string FormOid);

public sealed class ErrorQueueTests
{
    [Fact]
    public async Task Consume_ThatFails_MovesTheMessageWithTheReason()
    {
        var name = Names.Unique("q");
        var errors = await RawQueue.CreateAsync($"{name}_error");
        await using var bus = await StartFailingAsync(name);
        var endpoint = await bus.Bus.GetSendEndpoint(new Uri($"queue:{name}"));

        await endpoint.Send(new FormBroken("F.DM"), context => context.Headers.Set("Environment", "uat"));

        var moved = await errors.TakeAsync();
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["MT-Reason"] = "fault",
                ["MT-Fault-InputAddress"] = $"amazonsqs://us-east-1/{bus.Options.Scope}/{name}",
                ["MT-Fault-Message"] = "no such form",
                ["Content-Type"] = "application/vnd.masstransit+json",
                ["Environment"] = "uat",
                ["MT-Fault-ExceptionType"] = "System.InvalidOperationException",
                ["MT-Fault-StackTrace"] = Read(moved)["MT-Fault-StackTrace"],
            },
            Read(moved));
        Assert.StartsWith("at Tests.Messaging.AmazonSqs.Failures.ErrorQueueTests.", Read(moved)["MT-Fault-StackTrace"], StringComparison.Ordinal);
        Assert.DoesNotContain(".cs", Read(moved)["MT-Fault-StackTrace"], StringComparison.Ordinal);
        Assert.Contains("F.DM", moved.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consume_ThatFails_LeavesTheBodyAsItCame()
    {
        var name = Names.Unique("q");
        var errors = await RawQueue.CreateAsync($"{name}_error");
        await using var bus = await StartFailingAsync(name);
        const string body = """{"messageType":["urn:message:Tests.Messaging.AmazonSqs.Failures:FormBroken"],   "message":{"formOid":"F.DM"}}""";

        await (await RawQueue.OpenAsync(name)).SendAsync(body, ("Content-Type", "application/vnd.masstransit+json"), ("x-own", "1"), ("MT-Old", "2"));

        var moved = await errors.TakeAsync();
        Assert.Equal(body, moved.Body);
        Assert.Equal("1", Read(moved)["x-own"]);
        Assert.False(Read(moved).ContainsKey("MT-Old"));
    }

    [Theory]
    [InlineData("this is not JSON")]
    [InlineData("<xml/>")]
    [InlineData("{}")]
    public async Task Receive_OfWhatNobodyCanRead_MovesItWithTheReason(string body)
    {
        var name = Names.Unique("q");
        var errors = await RawQueue.CreateAsync($"{name}_error");
        await using var bus = await StartFailingAsync(name);

        await (await RawQueue.OpenAsync(name)).SendAsync(body);

        var moved = await errors.TakeAsync();
        Assert.Equal(body, moved.Body);
        Assert.Equal("fault", Read(moved)["MT-Reason"]);
        Assert.NotEmpty(Read(moved)["MT-Fault-Message"]);
    }

    [Fact]
    public async Task Receive_OfATypeNobodyConsumes_MovesItToTheSkippedQueue()
    {
        var name = Names.Unique("q");
        var skipped = await RawQueue.CreateAsync($"{name}_skipped");
        await using var bus = await StartFailingAsync(name);
        var endpoint = await bus.Bus.GetSendEndpoint(new Uri($"queue:{name}"));

        await endpoint.Send(new FormUnknown("F.AE"), context => context.Headers.Set("x-own", "1"));

        var moved = await skipped.TakeAsync();
        Assert.Equal(
            new Dictionary<string, string> { ["MT-Reason"] = "dead-letter", ["Content-Type"] = "application/vnd.masstransit+json", ["x-own"] = "1" },
            Read(moved));
    }

    [Fact]
    public async Task ErrorQueue_BeforeTheFirstFailure_DoesNotExist()
    {
        var name = Names.Unique("q");
        await using var bus = await StartFailingAsync(name, endpoint => endpoint.QueueAttributes["VisibilityTimeout"] = 45);
        Assert.False(await RawQueue.ExistsAsync($"{name}_error"));
        var faulted = new ReceiveFaultObserver();
        bus.Bus.ConnectReceiveObserver(faulted);

        await (await bus.Bus.GetSendEndpoint(new Uri($"queue:{name}"))).Send(new FormBroken("F.DM"));
        await faulted.Received.WaitAsync(TestBus.Patience);

        var attributes = await (await RawQueue.OpenAsync($"{name}_error")).AttributesAsync();
        Assert.Equal("45", attributes["VisibilityTimeout"]);
        Assert.False(await RawQueue.ExistsAsync($"{name}_skipped"));
    }

    private static Task<TestBus> StartFailingAsync(string queue, Action<IAmazonSqsReceiveEndpointConfigurator>? configure = null) =>
        TestBus.StartAsync(configure: (_, sqs) => sqs.ReceiveEndpoint(queue, endpoint =>
        {
            configure?.Invoke(endpoint);
            endpoint.Handler<FormBroken>(_ => throw new InvalidOperationException("no such form"));
        }));

    private static Dictionary<string, string> Read(Message message) =>
        message.MessageAttributes.ToDictionary(pair => pair.Key, pair => pair.Value.StringValue);
}
