using Amazon.Runtime;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Amazon.SQS;

namespace Benchmarks.Loops;

/// <summary>Topics and queues of one loop: forms go one way, answers the other.</summary>
internal sealed class LoopAws : IDisposable
{
    private readonly string _name;
    private readonly AmazonSimpleNotificationServiceClient _sns;
    private readonly AmazonSQSClient _sqs;

    public LoopAws(LoopSettings settings)
    {
        _name = LoopSettings.NameOf(settings.Kind);
        var credentials = new BasicAWSCredentials("local", "local");
        _sns = new(credentials, new AmazonSimpleNotificationServiceConfig { ServiceURL = settings.ServiceUrl, AuthenticationRegion = "us-east-1" });
        _sqs = new(credentials, new AmazonSQSConfig { ServiceURL = settings.ServiceUrl, AuthenticationRegion = "us-east-1" });
    }

    public async Task<LoopTopic> TopicAsync(string name, IReadOnlyDictionary<string, string> attributes, Action<IReadOnlyList<Outgoing>>? sent) =>
        new(_sns, (await _sns.CreateTopicAsync(new CreateTopicRequest($"{_name}-{name}"))).TopicArn!, attributes, sent);

    /// <summary>A queue that gets what is published to the topic of the same name.</summary>
    public async Task<LoopQueue> QueueAsync(string name, int handlers, Func<IReadOnlyList<Amazon.SQS.Model.Message>, Task> handle)
    {
        var url = (await _sqs.CreateQueueAsync($"{_name}-{name}")).QueueUrl;
        var queueArn = (await _sqs.GetQueueAttributesAsync(url, ["QueueArn"])).QueueARN;
        var topicArn = (await _sns.CreateTopicAsync(new CreateTopicRequest($"{_name}-{name}"))).TopicArn!;
        await _sns.SubscribeAsync(new SubscribeRequest
        {
            TopicArn = topicArn,
            Protocol = "sqs",
            Endpoint = queueArn,
            Attributes = new(StringComparer.Ordinal) { ["RawMessageDelivery"] = "true" },
        });
        return new LoopQueue(_sqs, url, handlers, handle);
    }

    public void Dispose()
    {
        _sns.Dispose();
        _sqs.Dispose();
    }
}
