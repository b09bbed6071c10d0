using System.Net;
using Amazon.Runtime;

namespace Tests.Messaging.SimpleNotificationService;

/// <summary>Answers the SDK's calls from a list, without a network, and keeps what was asked.</summary>
internal sealed class CannedHttp(params (HttpStatusCode Status, string Body)[] replies) : HttpClientFactory
{
    private readonly Queue<(HttpStatusCode Status, string Body)> _replies = new(replies);

    public List<CannedRequest> Requests { get; } = [];

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(this), disposeHandler: true);

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    private sealed class Handler(CannedHttp canned) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            var headers = request.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
            canned.Requests.Add(new CannedRequest(request.RequestUri!, body, request.Content?.Headers.ContentType?.ToString(), headers));
            var (status, text) = canned._replies.Dequeue();
            return new HttpResponseMessage(status) { Content = new StringContent(text), RequestMessage = request };
        }
    }
}

internal sealed record CannedRequest(Uri Uri, string Body, string? ContentType, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The form, one decoded parameter a line, in order of names.</summary>
    public IReadOnlyList<string> Form => [.. Body.Split('&').Select(Uri.UnescapeDataString).Order(StringComparer.Ordinal)];
}
