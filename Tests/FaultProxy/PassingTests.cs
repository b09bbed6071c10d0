using Amazon.SimpleNotificationService.Model;
using FaultProxy;
using Tests.Support;

namespace Tests.FaultProxy;

/// <summary>Without a plan the proxy is not to be seen.</summary>
public sealed class PassingTests
{
    [Fact]
    public async Task Publish_WithoutFaults_ArrivesWithItsAttributesByQueueUrlsOfTheProxy()
    {
        await using var queue = await ProxiedQueue.StartAsync();

        await queue.Sns.PublishBatchAsync(new PublishBatchRequest
        {
            TopicArn = queue.TopicArn,
            PublishBatchRequestEntries = [new() { Id = "0", Message = "a & b = ü+", MessageAttributes = new() { ["Kind"] = new() { DataType = "String", StringValue = "x y" } } }],
        });
        var message = Assert.Single(await queue.ReceiveAsync(waitSeconds: 20));
        await queue.Sqs.DeleteMessageAsync(queue.Url, message.ReceiptHandle);

        Assert.StartsWith(queue.Proxy.ServiceUrl + "/", queue.Url, StringComparison.Ordinal);
        Assert.Equal("a & b = ü+", message.Body);
        Assert.Equal("x y", message.MessageAttributes["Kind"].StringValue);
        Assert.Equal((0, 0), await queue.CountAsync());
        Assert.Equal(1, queue.Proxy.Counts.Calls["PublishBatch"]);
        Assert.Empty(queue.Proxy.Counts.Faults);
    }

    [Fact]
    public async Task GetQueueUrl_OfAQueueMadePastTheProxy_LeadsThroughTheProxy()
    {
        await using var queue = await ProxiedQueue.StartAsync();
        var name = Names.Unique("past");
        var direct = (await queue.Direct.CreateQueueAsync(name)).QueueUrl;

        var url = (await queue.Sqs.GetQueueUrlAsync(name)).QueueUrl;

        Assert.Equal(queue.Proxy.ServiceUrl + new Uri(direct).AbsolutePath, url);
        Assert.Contains(url, (await queue.Sqs.ListQueuesAsync(name)).QueueUrls);
    }

    [Fact]
    public async Task Calls_WhenTheEmulatorIsGone_FailAsABrokenConnection()
    {
        var emulator = await Emulator.StartAsync();
        await using var proxy = await FaultProxyServer.StartAsync(emulator.ServiceUrl, FaultPlan.None);
        await emulator.DisposeAsync();
        using var http = new HttpClient();

        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri($"{proxy.ServiceUrl}/health")));
    }
}
