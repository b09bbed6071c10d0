using System.Globalization;
using Amazon.Runtime;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Amazon.SQS;
using Amazon.SQS.Model;
using FaultProxy;
using Tests.Support;

namespace Tests.FaultProxy;

/// <summary>A queue that hangs on a topic, reached through a proxy by clients that never try again.</summary>
internal sealed class ProxiedQueue : IAsyncDisposable
{
    private static readonly BasicAWSCredentials Credentials = new("key", "secret");

    private ProxiedQueue(FaultProxyServer proxy, string emulator, int retries)
    {
        Proxy = proxy;
        Sqs = new AmazonSQSClient(Credentials, ConfigOf(proxy.ServiceUrl, retries));
        Direct = new AmazonSQSClient(Credentials, ConfigOf(emulator, retries));
        Sns = new AmazonSimpleNotificationServiceClient(Credentials, new AmazonSimpleNotificationServiceConfig
        {
            ServiceURL = proxy.ServiceUrl, AuthenticationRegion = Emulator.Region, MaxErrorRetry = retries,
        });
    }

    public FaultProxyServer Proxy { get; }

    public AmazonSQSClient Sqs { get; }

    /// <summary>Past the proxy: what is really there.</summary>
    public AmazonSQSClient Direct { get; }

    public AmazonSimpleNotificationServiceClient Sns { get; }

    /// <summary>As the client sees it.</summary>
    public string Url { get; private set; } = "";

    public string TopicArn { get; private set; } = "";

    public static async Task<ProxiedQueue> StartAsync(int retries = 0)
    {
        var emulator = (await Emulator.SharedAsync()).ServiceUrl;
        var queue = new ProxiedQueue(await FaultProxyServer.StartAsync(emulator, FaultPlan.None), emulator, retries);
        queue.Url = (await queue.Sqs.CreateQueueAsync(Names.Unique("faults"))).QueueUrl;
        queue.TopicArn = (await queue.Sns.CreateTopicAsync(new CreateTopicRequest(Names.Unique("faults")))).TopicArn!;
        var arn = (await queue.Sqs.GetQueueAttributesAsync(queue.Url, ["QueueArn"])).QueueARN;
        await queue.Sns.SubscribeAsync(new SubscribeRequest
        {
            TopicArn = queue.TopicArn, Protocol = "sqs", Endpoint = arn, Attributes = new(StringComparer.Ordinal) { ["RawMessageDelivery"] = "true" },
        });
        return queue;
    }

    /// <summary>From now on this happens each time, or as often as the rate says.</summary>
    public void Plan(FaultKind kind, double rate = 1, int seed = 1) => Proxy.Plan = new FaultPlan { Seed = seed }.With(kind, rate);

    public async Task FillAsync(params string[] bodies)
    {
        foreach (var body in bodies)
            await Direct.SendMessageAsync(Url, body);
    }

    public async Task<List<Message>> ReceiveAsync(int waitSeconds = 0) => (await Sqs.ReceiveMessageAsync(
        new ReceiveMessageRequest(Url) { MaxNumberOfMessages = 10, WaitTimeSeconds = waitSeconds, MessageAttributeNames = ["All"] })).Messages ?? [];

    /// <summary>Messages really in the queue: visible, and in somebody's hands.</summary>
    public async Task<(int Waiting, int InFlight)> CountAsync()
    {
        var attributes = (await Direct.GetQueueAttributesAsync(Url, ["All"])).Attributes;
        return (Number("ApproximateNumberOfMessages"), Number("ApproximateNumberOfMessagesNotVisible"));

        int Number(string name) => int.Parse(attributes[name], CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        Sqs.Dispose();
        Direct.Dispose();
        Sns.Dispose();
        await Proxy.DisposeAsync();
    }

    private static AmazonSQSConfig ConfigOf(string serviceUrl, int retries) =>
        new() { ServiceURL = serviceUrl, AuthenticationRegion = Emulator.Region, MaxErrorRetry = retries };
}
