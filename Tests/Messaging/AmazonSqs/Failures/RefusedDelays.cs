using System.Net;
using Amazon.Runtime;

namespace Tests.Messaging.AmazonSqs.Failures;

/// <summary>SQS that refuses the first messages with a delay, which is what a redelivery is.</summary>
public sealed class RefusedDelays(int count) : HttpClientFactory
{
    private int _left = count;

    /// <summary>How many are still to be refused.</summary>
    public int Left => Math.Max(0, Volatile.Read(ref _left));

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(this));

    private sealed class Handler(RefusedDelays owner) : DelegatingHandler(new HttpClientHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            return body.Contains("\"DelaySeconds\"", StringComparison.Ordinal) && Interlocked.Decrement(ref owner._left) >= 0
                ? Refusal(request)
                : await base.SendAsync(request, cancellationToken);
        }

        // A refusal that no client repeats by itself, so that the test need not wait for its patience to end.
        private static HttpResponseMessage Refusal(HttpRequestMessage request) => new(HttpStatusCode.Forbidden)
        {
            RequestMessage = request,
            Content = new StringContent("""{"__type":"com.amazonaws.sqs#AccessDenied","message":"not now"}"""),
        };
    }
}
