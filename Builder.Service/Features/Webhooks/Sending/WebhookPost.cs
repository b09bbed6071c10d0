using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Text;
using Builder.Service.Domain;
using Microsoft.Extensions.Options;

namespace Builder.Service.Features.Webhooks.Sending;

/// <summary>Posts deliveries. The one place of both services that calls anybody over HTTP: outside, never the other service (docs/decisions/0024).</summary>
internal sealed class WebhookPost : IDisposable
{
    // Enough to let the connection be used again after a short answer; nobody reads what it says.
    private const int MostOfTheAnswer = 4096;

    private readonly HttpClient _http;
    private readonly WebhookSecrets _secrets;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _timeout;

    public WebhookPost(CheckedConnection connection, WebhookSecrets secrets, IOptions<WebhookOptions> options, TimeProvider clock)
    {
        (_secrets, _clock, _timeout) = (secrets, clock, options.Value.Timeout);
        _http = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = connection.ConnectAsync,
            AllowAutoRedirect = false,
            // A proxy would connect where nobody here has looked.
            UseProxy = false,
            UseCookies = false,
            ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            MaxResponseHeadersLength = 16,
            MaxResponseDrainSize = MostOfTheAnswer,
        }) { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("study-forms-webhooks", "1"));
    }

    /// <summary>Sends once. Whatever the receiver does is an outcome and no exception.</summary>
    /// <exception cref="OperationCanceledException">The service stops.</exception>
    public async Task<WebhookOutcome> SendAsync(WebhookSubscription subscription, WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var request = RequestOf(subscription, delivery);
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return WebhookOutcome.Of(answer, _clock.GetUtcNow());
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return WebhookOutcome.Missed(FormattableString.Invariant($"The receiver did not answer within {_timeout.TotalSeconds:0.#} s. Answer first (202), then work."));
        }
        catch (HttpRequestException exception)
        {
            return WebhookOutcome.Missed(Describe(exception));
        }
        catch (CryptographicException)
        {
            return WebhookOutcome.Missed("The secret of the subscription cannot be read any more. Rotate it, and give the receiver the new one.");
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage RequestOf(WebhookSubscription subscription, WebhookDelivery delivery)
    {
        var now = _clock.GetUtcNow();
        var timestamp = now.ToUnixTimeSeconds();
        return new HttpRequestMessage(HttpMethod.Post, subscription.Url)
        {
            Content = new StringContent(delivery.Body, Encoding.UTF8, "application/json"),
            Headers =
            {
                { "webhook-id", delivery.WebhookId },
                { "webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture) },
                { "webhook-signature", WebhookSignature.Of(delivery.WebhookId, timestamp, delivery.Body, _secrets.KeysOf(subscription, now)) },
            },
        };
    }

    private static string Describe(HttpRequestException exception) => exception switch
    {
        { InnerException: RefusedAddressException refused } => refused.Message,
        { InnerException: AuthenticationException } => "No TLS connection: the receiver's certificate is not valid for this host, has expired, or is of an unknown issuer. Mend the certificate.",
        { HttpRequestError: HttpRequestError.NameResolutionError } => "The name of the host is not known. Correct the address, or the receiver's DNS.",
        { HttpRequestError: HttpRequestError.ConnectionError } => "The receiver takes no connection. Look whether it runs and whether a firewall lets this service through.",
        _ => $"The receiver broke the request off ({exception.HttpRequestError}). Look into its log.",
    };
}
