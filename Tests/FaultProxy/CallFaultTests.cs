using System.Diagnostics;
using Amazon.Runtime;
using Amazon.SimpleNotificationService.Model;
using Amazon.SQS;
using Amazon.SQS.Model;
using FaultProxy;

namespace Tests.FaultProxy;

/// <summary>Faults of a whole call, as a client of the SDK sees them.</summary>
public sealed class CallFaultTests
{
    [Fact]
    public async Task Send_Throttled_IsRefusedAndGoesNoFurther()
    {
        await using var queue = await ProxiedQueue.StartAsync();
        queue.Plan(FaultKind.Throttled);

        var refusal = await Assert.ThrowsAnyAsync<AmazonSQSException>(() => queue.Sqs.SendMessageAsync(queue.Url, "a"));

        Assert.EndsWith("RequestThrottled", refusal.ErrorCode, StringComparison.Ordinal);
        Assert.Equal((0, 0), await queue.CountAsync());
        Assert.Equal(1, queue.Proxy.Counts.Of(FaultKind.Throttled));
    }

    [Fact]
    public async Task Publish_Throttled_IsRefusedAndGoesNoFurther()
    {
        await using var queue = await ProxiedQueue.StartAsync();
        queue.Plan(FaultKind.Throttled);

        await Assert.ThrowsAsync<ThrottledException>(() => PublishAsync(queue));

        Assert.Equal((0, 0), await queue.CountAsync());
    }

    [Fact]
    public async Task Publish_ConnectionCut_FailsAndGoesNoFurther()
    {
        await using var queue = await ProxiedQueue.StartAsync();
        queue.Plan(FaultKind.ConnectionCut);

        await Assert.ThrowsAnyAsync<Exception>(() => PublishAsync(queue));

        Assert.Equal((0, 0), await queue.CountAsync());
        // The SDK takes a connection that breaks at once for a stale one and tries again, even when told not to.
        Assert.NotEqual(0, queue.Proxy.Counts.Of(FaultKind.ConnectionCut));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Publish_ReplyLost_FailsAlthoughTheMessageArrived(int seed)
    {
        await using var queue = await ProxiedQueue.StartAsync();
        queue.Plan(FaultKind.ReplyLost, seed: seed);

        await Assert.ThrowsAnyAsync<Exception>(() => PublishAsync(queue));

        // More than once when the SDK takes the broken connection for a stale one and tries again.
        Assert.Equal((queue.Proxy.Counts.Of(FaultKind.ReplyLost), 0), await queue.CountAsync());
        Assert.NotEqual(0, queue.Proxy.Counts.Of(FaultKind.ReplyLost));
    }

    [Fact]
    public async Task Receive_ReplyLost_LeavesTheMessageInFlight()
    {
        await using var queue = await ProxiedQueue.StartAsync();
        await queue.FillAsync("a");
        queue.Plan(FaultKind.ReplyLost);

        await Assert.ThrowsAnyAsync<Exception>(() => queue.ReceiveAsync());

        Assert.Equal((0, 1), await queue.CountAsync());
    }

    [Fact]
    public async Task Send_Delayed_SucceedsAfterAWhile()
    {
        await using var queue = await ProxiedQueue.StartAsync();
        queue.Plan(FaultKind.Delayed);
        var began = Stopwatch.GetTimestamp();

        await queue.Sqs.SendMessageAsync(queue.Url, "a");

        Assert.NotEqual(0, Stopwatch.GetElapsedTime(began).Ticks);
        Assert.Equal((1, 0), await queue.CountAsync());
        Assert.Equal(1, queue.Proxy.Counts.Of(FaultKind.Delayed));
    }

    [Fact]
    public async Task Calls_OfEqualPlans_FailAlike()
    {
        Assert.Equal(await FailuresAsync(seed: 7), await FailuresAsync(seed: 7));
        Assert.NotEqual(await FailuresAsync(seed: 7), await FailuresAsync(seed: 8));
    }

    [Fact]
    public async Task Send_ByAClientThatTriesAgain_OutlastsFaults()
    {
        await using var queue = await ProxiedQueue.StartAsync(retries: 10);
        queue.Plan(FaultKind.ConnectionCut, rate: 0.5);

        foreach (var number in Enumerable.Range(1, 8))
            await queue.Sqs.SendMessageAsync(new SendMessageRequest(queue.Url, $"message {number}"));

        Assert.Equal((8, 0), await queue.CountAsync());
        Assert.NotEqual(0, queue.Proxy.Counts.Of(FaultKind.ConnectionCut));
    }

    private static Task<PublishBatchResponse> PublishAsync(ProxiedQueue queue) =>
        queue.Sns.PublishBatchAsync(new PublishBatchRequest { TopicArn = queue.TopicArn, PublishBatchRequestEntries = [new() { Id = "0", Message = "a" }] });

    private static async Task<string> FailuresAsync(int seed)
    {
        await using var queue = await ProxiedQueue.StartAsync();
        queue.Plan(FaultKind.Throttled, rate: 0.5, seed);
        var failures = "";
        foreach (var _ in Enumerable.Range(0, 24))
        {
            try
            {
                await queue.Sqs.SendMessageAsync(queue.Url, "a");
                failures += '.';
            }
            catch (AmazonServiceException)
            {
                failures += 'x';
            }
        }

        return failures;
    }
}
