using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Web;
using Amazon.Runtime;
using Tests.Support;

namespace Tests.Messaging.AmazonSqs.Topology.Control;

/// <summary>Lets calls through and notes which right each one takes: the action as IAM names it, and the ARN it is for.</summary>
public sealed class CalledRights : HttpClientFactory
{
    public const string Account = "000000000000";

    private readonly ConcurrentQueue<(string Action, string Resource)> _calls = [];

    public IReadOnlySet<(string Action, string Resource)> All => _calls.ToHashSet();

    public void Forget() => _calls.Clear();

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(this));

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    private sealed class Handler(CalledRights rights) : DelegatingHandler(new HttpClientHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = await request.Content!.ReadAsStringAsync(cancellationToken);
            rights._calls.Enqueue(request.Headers.TryGetValues("X-Amz-Target", out var target) ? OfSqs(target.Single().Split('.')[^1], body) : OfSns(body));
            return await base.SendAsync(request, cancellationToken);
        }

        private static (string, string) OfSqs(string action, string body)
        {
            var json = JsonNode.Parse(body)!;
            var name = (string?)json["QueueName"] ?? ((string)json["QueueUrl"]!).Split('/')[^1];
            return ($"sqs:{Single(action)}", $"arn:aws:sqs:{Emulator.Region}:{Account}:{name}");
        }

        // A subscription is no resource that IAM knows.
        private static (string, string) OfSns(string body)
        {
            var form = HttpUtility.ParseQueryString(body);
            var resource = form["TopicArn"] ?? form["ResourceArn"] ?? (form["Name"] is { } name ? $"arn:aws:sns:{Emulator.Region}:{Account}:{name}" : "*");
            return ($"sns:{Single(form["Action"]!)}", resource);
        }

        // Batches have no actions of their own.
        private static string Single(string action) => action.EndsWith("Batch", StringComparison.Ordinal) ? action[..^"Batch".Length] : action;
    }
}
