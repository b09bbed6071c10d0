using System.Collections.Concurrent;
using System.Net;
using Amazon.Runtime;

namespace Tests.Messaging.Connection;

/// <summary>Lets the SDK's calls through to the emulator and keeps the names of their actions.</summary>
internal sealed class RecordedCalls : HttpClientFactory
{
    private readonly ConcurrentQueue<string> _actions = new();

    /// <summary>Actions in the order of their calls, such as <c>CreateQueue</c>.</summary>
    public IReadOnlyList<string> Actions => [.. _actions];

    public void Forget() => _actions.Clear();

    public int Count(string action) => _actions.Count(name => name == action);

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) =>
        new(new Recorder(this) { InnerHandler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None } }, disposeHandler: true);

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    private sealed class Recorder(RecordedCalls calls) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            calls._actions.Enqueue(await NameAsync(request, cancellationToken));
            return await base.SendAsync(request, cancellationToken);
        }

        private static async Task<string> NameAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Headers.TryGetValues("X-Amz-Target", out var target))
                return target.Single().Split('.')[^1];
            var form = await request.Content!.ReadAsStringAsync(cancellationToken);
            return form.Split('&').Single(pair => pair.StartsWith("Action=", StringComparison.Ordinal))["Action=".Length..];
        }
    }
}
