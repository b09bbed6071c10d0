using System.Collections.Concurrent;
using System.Threading.Channels;
using Amazon.Runtime;

namespace Tests.Messaging.AmazonSqs.Topology;

/// <summary>Notes the actions that clients ask AWS for.</summary>
public sealed class RequestLog : HttpClientFactory
{
    private readonly ConcurrentQueue<string> _actions = [];
    private readonly Channel<string> _noted = Channel.CreateUnbounded<string>();

    public IReadOnlyList<string> Actions => [.. _actions];

    /// <summary>Waits until an action was asked for so many times. For one waiter.</summary>
    public async Task SeenAsync(string action, int times)
    {
        using var patience = new CancellationTokenSource(TestBus.Patience);
        while (_actions.Count(seen => seen == action) < times)
            await _noted.Reader.ReadAsync(patience.Token);
    }

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(this));

    private void Note(string action)
    {
        _actions.Enqueue(action);
        _noted.Writer.TryWrite(action);
    }

    private sealed class Handler(RequestLog log) : DelegatingHandler(new HttpClientHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            log.Note(await ActionOfAsync(request, cancellationToken));
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
