using System.Globalization;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace Benchmarks.Failing;

/// <summary>Answers to deployments that nobody knows, in the Builder's error queue as the transport leaves them there: each that goes back is kept as one row.</summary>
internal sealed class FailedAnswers(IAmazonSQS sqs)
{
    private const int Causes = 4, EntriesOfABatch = 10, BatchesAtOnce = 8;

    public async Task FillAsync(int count, CancellationToken cancellationToken)
    {
        var url = (await sqs.CreateQueueAsync("builder_error", cancellationToken)).QueueUrl;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count).Chunk(EntriesOfABatch),
            new ParallelOptions { MaxDegreeOfParallelism = BatchesAtOnce, CancellationToken = cancellationToken },
            async (numbers, cancelled) => await sqs.SendMessageBatchAsync(url, [.. numbers.Select(Entry)], cancelled));
    }

    /// <summary>About how many lie in a queue.</summary>
    public async Task<int> CountAsync(string queue, CancellationToken cancellationToken)
    {
        var url = (await sqs.GetQueueUrlAsync(queue, cancellationToken)).QueueUrl;
        var counts = (await sqs.GetQueueAttributesAsync(url, ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"], cancellationToken)).Attributes;
        return counts.Values.Sum(text => int.Parse(text, CultureInfo.InvariantCulture));
    }

    private static SendMessageBatchRequestEntry Entry(int number, int index)
    {
        var id = Guid.NewGuid();
        var body = $$$"""
            {"messageId":"{{{id}}}","messageType":["urn:message:Contracts:FormVersionInstalled"],"message":{"formDeploymentId":"{{{Guid.NewGuid()}}}","attempt":1,"environment":"uat","studyOid":"S.1","formOid":"F.1","version":1,"contentHash":"sha256:{{{new string('0', 64)}}}","installedAt":"2026-05-04T08:00:00Z"}}
            """;
        return new(index.ToString(CultureInfo.InvariantCulture), body)
        {
            MessageAttributes = new Dictionary<string, MessageAttributeValue>(StringComparer.Ordinal)
            {
                ["Content-Type"] = Text("application/vnd.masstransit+json"),
                ["MT-Reason"] = Text("fault"),
                ["MT-Fault-Message"] = Text($"Row {number} is locked."),
                ["MT-Fault-ExceptionType"] = Text("System.TimeoutException"),
                ["MT-Fault-StackTrace"] = Text($"at Store.Save{number % Causes}()"),
            },
        };
    }

    private static MessageAttributeValue Text(string value) => new() { DataType = "String", StringValue = value };
}
