using System.Net;
using System.Text;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SQS;
using Amazon.SQS.Model;
using Tests.Support;

namespace Tests.Builder.DropFolder;

/// <summary>A Builder with a drop folder, over the emulator's S3 and SQS. Notifications are as AWS documents them; the test sends them in the place of S3.</summary>
internal sealed class DropScene : IAsyncDisposable
{
    private static readonly BasicAWSCredentials Keys = new("test", "test");
    private readonly AmazonS3Client _s3;
    private readonly AmazonSQSClient _sqs;
    private int _events;

    private DropScene(BuilderHost host, string queue, string serviceUrl)
    {
        (Host, Queue) = (host, queue);
        _s3 = new AmazonS3Client(Keys, new AmazonS3Config { ServiceURL = serviceUrl, ForcePathStyle = true, AuthenticationRegion = Emulator.Region });
        _sqs = new AmazonSQSClient(Keys, new AmazonSQSConfig { ServiceURL = serviceUrl, AuthenticationRegion = Emulator.Region });
    }

    public BuilderHost Host { get; }

    public string Bucket { get; } = Names.Unique("drop");

    public string Queue { get; }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<DropScene> StartAsync(DatabaseProvider provider, params (string Key, string Value)[] settings)
    {
        var emulator = await Emulator.SharedAsync();
        var queue = Names.Unique("dropped");
        // A stop lets the last long poll end, and nobody wants to wait the 20 s of it here.
        (string Key, string Value)[] usual =
        [
            ("Messaging:Transport", "AmazonSqs"), ("Messaging:AmazonSqs:ReceiveWaitSeconds", "1"), ("Messaging:FailurePolicy:Redelivery:0", "00:00:00"),
            ("Aws:ServiceUrl", emulator.ServiceUrl), ("Aws:Region", Emulator.Region), ("Aws:AccessKey", "test"), ("Aws:SecretKey", "test"),
            ("DropFolder:Queue", queue), ("DropFolder:Prefix", "drop/"),
        ];
        var host = await BuilderHost.StartAsync(provider, [.. usual.ExceptBy(settings.Select(setting => setting.Key), setting => setting.Key, StringComparer.Ordinal), .. settings]);
        var scene = new DropScene(host, queue, emulator.ServiceUrl);
        await scene._s3.PutBucketAsync(scene.Bucket, Cancelled);
        return scene;
    }

    /// <summary>Puts an object there; gives the entry that S3 writes of it.</summary>
    public async Task<string> PutAsync(string key, byte[] content)
    {
        using var body = new MemoryStream(content, writable: false);
        var answer = await _s3.PutObjectAsync(new() { BucketName = Bucket, Key = key, InputStream = body, AutoCloseStream = false }, Cancelled);
        return Entry(key, content.Length, answer.ETag.Trim('"'));
    }

    public Task<string> PutAsync(string key, string content) => PutAsync(key, Encoding.UTF8.GetBytes(content));

    /// <summary>An entry of a notification; each has the next sequencer.</summary>
    public string Entry(string key, long size = 10, string eTag = "d41d8cd98f00b204e9800998ecf8427e", string eventName = "ObjectCreated:Put") => $$$$"""
        {"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"us-east-1","eventTime":"2026-03-01T08:00:00.000Z","eventName":"{{{{eventName}}}}",
        "userIdentity":{"principalId":"AWS:AIDAEXAMPLE"},"requestParameters":{"sourceIPAddress":"127.0.0.1"},"responseElements":{"x-amz-request-id":"C3D13FE58DE4C810"},
        "s3":{"s3SchemaVersion":"1.0","configurationId":"forms","bucket":{"name":"{{{{Bucket}}}}","ownerIdentity":{"principalId":"A3NL1KOZZKExample"},"arn":"arn:aws:s3:::{{{{Bucket}}}}"},
        "object":{"key":"{{{{WebUtility.UrlEncode(key)}}}}","size":{{{{size}}}},"eTag":"{{{{eTag}}}}","sequencer":"0055AED6DCD9{{{{++_events:X4}}}}"}}}
        """;

    /// <summary>Sends a body to the queue and waits until it is wholly done with.</summary>
    public async Task SendAsync(string body)
    {
        var url = (await _sqs.GetQueueUrlAsync(Queue, Cancelled)).QueueUrl;
        var answer = await _sqs.SendMessageAsync(url, body, Cancelled);
        await Host.Received.WaitAsync(Guid.Parse(answer.MessageId), Cancelled);
    }

    /// <summary>Sends a notification of these entries.</summary>
    public Task NotifyAsync(params string[] entries) => SendAsync($$"""{"Records":[{{string.Join(',', entries)}}]}""");

    /// <summary>The files with this text in their keys that the service lists, the newest first.</summary>
    public async Task<JsonElement[]> FilesAsync(string text)
    {
        using var client = Host.CreateClient();
        return [.. (await client.ReadAsync("/api/drop-folder")).GetProperty("items").EnumerateArray().Where(file => file.Text("key")!.Contains(text, StringComparison.Ordinal))];
    }

    /// <summary>Whether a message with this text lies in the error queue; others are left out of sight.</summary>
    public async Task<bool> HasFailedAsync(string text)
    {
        // It is made with the first message that fails.
        if ((await _sqs.ListQueuesAsync($"{Queue}_error", Cancelled)).QueueUrls is not [var url, ..])
            return false;
        while (await _sqs.ReceiveMessageAsync(new ReceiveMessageRequest(url) { MaxNumberOfMessages = 10 }, Cancelled) is { Messages: [_, ..] messages })
        {
            if (messages.Exists(message => message.Body.Contains(text, StringComparison.Ordinal)))
                return true;
        }
        return false;
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _s3.Dispose();
        _sqs.Dispose();
    }
}
