using System.Globalization;
using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace Seeds.Services;

/// <summary>Makes queues that hold nothing, whatever earlier runs left in them.</summary>
internal sealed class FreshQueues(string serviceUrl) : IDisposable
{
    private static readonly string[] Companions = ["_error", "_skipped"];

    private readonly AmazonSQSClient _sqs = new(
        new BasicAWSCredentials("local", "local"), new AmazonSQSConfig { ServiceURL = serviceUrl, AuthenticationRegion = "us-east-1" });

    public async Task MakeAsync(string queue, TimeSpan visibilityTimeout, CancellationToken cancellationToken)
    {
        var existing = (await _sqs.ListQueuesAsync(new ListQueuesRequest { QueueNamePrefix = queue }, cancellationToken)).QueueUrls ?? [];
        foreach (var url in existing.Where(url => Companions.Append("").Any(end => url.EndsWith($"/{queue}{end}", StringComparison.Ordinal))))
            await _sqs.DeleteQueueAsync(url, cancellationToken);

        var seconds = visibilityTimeout.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        await _sqs.CreateQueueAsync(
            new CreateQueueRequest { QueueName = queue, Attributes = new(StringComparer.Ordinal) { ["VisibilityTimeout"] = seconds } }, cancellationToken);
    }

    public void Dispose() => _sqs.Dispose();
}
