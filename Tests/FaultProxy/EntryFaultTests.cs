using Amazon.SimpleNotificationService.Model;
using Amazon.SQS.Model;
using FaultProxy;

namespace Tests.FaultProxy;

/// <summary>Faults of single messages in a call.</summary>
public sealed class EntryFaultTests
{
    private static readonly string[] Ten = [.. Enumerable.Range(0, 10).Select(number => $"message {number}")];

    [Fact]
    public async Task PublishBatch_PartlyFailed_SaysForEachMessageWhatBecameOfIt()
    {
        await using var queue = await ProxiedQueue.StartAsync();
        queue.Plan(FaultKind.PartlyFailed, rate: 0.5);

        var reply = await queue.Sns.PublishBatchAsync(new PublishBatchRequest
        {
            TopicArn = queue.TopicArn,
            PublishBatchRequestEntries = [.. Ten.Select((text, index) => new PublishBatchRequestEntry { Id = $"{index}", Message = text })],
        });

        Assert.Equal(10, reply.Successful!.Count + reply.Failed!.Count);
        Assert.Equal(reply.Failed.Count, queue.Proxy.Counts.Of(FaultKind.PartlyFailed));
        Assert.All(reply.Failed, failure => Assert.Equal(("InternalError", false), (failure.Code, failure.SenderFault)));
        var arrived = (await queue.ReceiveAsync()).Select(message => message.Body).Order(StringComparer.Ordinal);
        Assert.Equal(reply.Successful.Select(entry => $"message {entry.Id}").Order(StringComparer.Ordinal), arrived);
    }

    [Fact]
    public async Task PublishBatch_PartlyFailedInEachPart_ReportsAllAsFailed()
    {
        await using var queue = await ProxiedQueue.StartAsync();
        queue.Plan(FaultKind.PartlyFailed);

        var reply = await queue.Sns.PublishBatchAsync(new PublishBatchRequest
        {
            TopicArn = queue.TopicArn, PublishBatchRequestEntries = [new() { Id = "a", Message = "a" }, new() { Id = "b", Message = "b" }],
        });

        Assert.Null(reply.Successful);
        Assert.Equal(["a", "b"], reply.Failed!.Select(failure => failure.Id));
        Assert.Equal((0, 0), await queue.CountAsync());
    }

    [Fact]
    public async Task SendMessageBatch_PartlyFailed_SaysForEachMessageWhatBecameOfIt()
    {
        await using var queue = await ProxiedQueue.StartAsync();
        queue.Plan(FaultKind.PartlyFailed, rate: 0.5);

        var reply = await queue.Sqs.SendMessageBatchAsync(queue.Url, [.. Ten.Select((text, index) => new SendMessageBatchRequestEntry($"{index}", text))]);

        Assert.Equal(10, reply.Successful.Count + reply.Failed.Count);
        Assert.Equal(reply.Failed.Count, queue.Proxy.Counts.Of(FaultKind.PartlyFailed));
        Assert.Equal((reply.Successful.Count, 0), await queue.CountAsync());
    }

    [Fact]
    public async Task DeleteMessageBatch_ReceiptExpired_FailsAndShowsTheMessagesAgain()
    {
        await using var queue = await ProxiedQueue.StartAsync();
        await queue.FillAsync(Ten);
        var received = await queue.ReceiveAsync();
        queue.Plan(FaultKind.ReceiptExpired, rate: 0.5);

        var reply = await queue.Sqs.DeleteMessageBatchAsync(
            queue.Url, [.. received.Select((message, index) => new DeleteMessageBatchRequestEntry($"{index}", message.ReceiptHandle))]);

        Assert.NotEmpty(reply.Failed);
        Assert.All(reply.Failed, failure => Assert.Equal("ReceiptHandleIsInvalid", failure.Code));
        Assert.Equal((reply.Failed.Count, 0), await queue.CountAsync());
    }

    [Fact]
    public async Task DeleteMessage_ReceiptExpired_FailsAndShowsTheMessageAgain()
    {
        await using var queue = await ProxiedQueue.StartAsync();
        await queue.FillAsync("a");
        var message = Assert.Single(await queue.ReceiveAsync());
        queue.Plan(FaultKind.ReceiptExpired);

        await Assert.ThrowsAsync<ReceiptHandleIsInvalidException>(() => queue.Sqs.DeleteMessageAsync(queue.Url, message.ReceiptHandle));

        Assert.Equal((1, 0), await queue.CountAsync());
    }

    [Fact]
    public async Task Receive_Duplicated_BringsEachMessageOnceMoreWithItsAttributes()
    {
        await using var queue = await ProxiedQueue.StartAsync();
        foreach (var text in Ten)
            await queue.Direct.SendMessageAsync(new SendMessageRequest(queue.Url, text) { MessageAttributes = new() { ["Kind"] = new() { DataType = "String", StringValue = text } } });
        queue.Plan(FaultKind.Duplicated);
        var received = await queue.ReceiveAsync();
        queue.Proxy.Plan = FaultPlan.None;

        while (received.Count < 2 * Ten.Length)
            received.AddRange(await queue.ReceiveAsync(waitSeconds: 20));

        Assert.Equal(10, queue.Proxy.Counts.Of(FaultKind.Duplicated));
        Assert.All(received, message => Assert.Equal(message.Body, message.MessageAttributes["Kind"].StringValue));
        Assert.All(received.CountBy(message => message.Body), body => Assert.Equal(2, body.Value));
        // Some are the same message with the same receipt, some are another message.
        Assert.InRange(received.DistinctBy(message => message.MessageId).Count(), 11, 19);
    }

    [Fact]
    public async Task Receive_Reordered_BringsTheFirstMessageLastAndTheOthersInReverse()
    {
        await using var queue = await ProxiedQueue.StartAsync();
        await queue.FillAsync("a", "b", "c");
        queue.Plan(FaultKind.Reordered);
        var received = await queue.ReceiveAsync();
        queue.Proxy.Plan = FaultPlan.None;

        received.AddRange(await queue.ReceiveAsync(waitSeconds: 20));

        Assert.Equal(["c", "b", "a"], received.Select(message => message.Body));
        Assert.Equal(1, queue.Proxy.Counts.Of(FaultKind.Reordered));
    }

    [Fact]
    public async Task Publish_Altered_BringsOtherText()
    {
        await using var queue = await ProxiedQueue.StartAsync();
        queue.Proxy.Plan = new FaultPlan { Alter = text => text.Replace('a', 'ü') }.With(FaultKind.Altered, 1);

        await queue.Sns.PublishBatchAsync(new PublishBatchRequest
        {
            TopicArn = queue.TopicArn, PublishBatchRequestEntries = [new() { Id = "0", Message = "a+a & b" }],
        });

        Assert.Equal("ü+ü & b", Assert.Single(await queue.ReceiveAsync()).Body);
        Assert.Equal(1, queue.Proxy.Counts.Of(FaultKind.Altered));
    }
}
