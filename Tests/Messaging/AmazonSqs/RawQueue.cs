using System.Globalization;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace Tests.Messaging.AmazonSqs;

/// <summary>A queue seen past the bus: what is really in it.</summary>
public sealed class RawQueue(IAmazonSQS sqs, string url)
{
    public static async Task<RawQueue> CreateAsync(string name, Dictionary<string, string>? attributes = null)
    {
        var sqs = await TestBus.SqsAsync();
        if (name.EndsWith(".fifo", StringComparison.Ordinal))
            (attributes ??= [])["FifoQueue"] = "true";
        var queue = await sqs.CreateQueueAsync(new CreateQueueRequest { QueueName = name, Attributes = attributes ?? [] });
        return new RawQueue(sqs, queue.QueueUrl);
    }

    public static async Task<RawQueue> OpenAsync(string name)
    {
        var sqs = await TestBus.SqsAsync();
        return new RawQueue(sqs, (await sqs.GetQueueUrlAsync(name)).QueueUrl);
    }

    public static async Task<bool> ExistsAsync(string name)
    {
        try
        {
            await OpenAsync(name);
            return true;
        }
        catch (QueueDoesNotExistException)
        {
            return false;
        }
    }

    /// <summary>The next message, deleted; waits for it as long as SQS does.</summary>
    public async Task<Message> TakeAsync()
    {
        var message = Assert.Single(await ReceiveAsync(1, waitSeconds: 20));
        await sqs.DeleteMessageAsync(url, message.ReceiptHandle);
        return message;
    }

    public async Task<IReadOnlyList<Message>> ReceiveAsync(int most, int waitSeconds) => (await sqs.ReceiveMessageAsync(new ReceiveMessageRequest(url)
    {
        MaxNumberOfMessages = most,
        WaitTimeSeconds = waitSeconds,
        MessageAttributeNames = ["All"],
        MessageSystemAttributeNames = ["All"],
    })).Messages ?? [];

    public Task SendAsync(string body, params (string Name, string Value)[] attributes) => sqs.SendMessageAsync(new SendMessageRequest(url, body)
    {
        MessageAttributes = attributes.ToDictionary(a => a.Name, a => new MessageAttributeValue { DataType = "String", StringValue = a.Value }),
    });

    public async Task<(int Waiting, int InFlight, int Delayed)> CountAsync()
    {
        var attributes = await AttributesAsync();
        return (Number("ApproximateNumberOfMessages"), Number("ApproximateNumberOfMessagesNotVisible"), Number("ApproximateNumberOfMessagesDelayed"));

        int Number(string name) => int.Parse(attributes.GetValueOrDefault(name, "0"), CultureInfo.InvariantCulture);
    }

    public async Task<Dictionary<string, string>> AttributesAsync() => (await sqs.GetQueueAttributesAsync(url, ["All"])).Attributes ?? [];
}
