using System.Collections.Concurrent;
using Amazon.Runtime;

namespace Tests.Messaging.AmazonSqs.Topology;

/// <summary>Notes the actions that clients ask AWS for.</summary>
public sealed class RequestLog : HttpClientFactory
{
    private readonly ConcurrentQueue<string> _actions = [];

    public IReadOnlyList<string> Actions => [.. _actions];

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(_actions));

    private sealed class Handler(ConcurrentQueue<string> actions) : DelegatingHandler(new HttpClientHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            actions.Enqueue(await ActionOfAsync(request, cancellationToken));
            return await base.SendAsync(request, cancellationToken);
        }

        // SQS names the action in a header, SNS in the form.
        private static async Task<string> ActionOfAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Headers.TryGetValues("X-Amz-Target", out var target))
                return target.Single().Split('.')[^1];
            var form = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            return form.Split('&').FirstOrDefault(pair => pair.StartsWith("Action=", StringComparison.Ordinal))?["Action=".Length..] ?? "";
        }
    }
}
